import { createRequire } from 'node:module';

// Node has it from 20.16 on.
if (!('getBuiltinModule' in process)) {
  const require = createRequire(import.meta.url);
  Object.assign(process, { getBuiltinModule: (name: string) => require(`node:${name}`) });
}
