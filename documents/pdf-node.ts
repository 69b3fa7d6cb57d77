// Before the library for PDF is read in Node: what it asks of it, and what it must not do to it.
import { createRequire } from 'node:module';

// Node has it from 20.16 on.
if (!('getBuiltinModule' in process)) {
  const require = createRequire(import.meta.url);
  Object.assign(process, { getBuiltinModule: (name: string) => require(`node:${name}`) });
}

/**
 * Of a damaged document the library leaves promises behind that nobody waits for, with exceptions of
 * its own; what is wrong with the document, it has said or repaired. They must not end the process.
 */
process.on('unhandledRejection', (reason) => {
  if (reason instanceof Error && /(?:Exception|FormatError)$/u.test(reason.name)) return;
  throw reason;
});
