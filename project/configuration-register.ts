import type { RegisterProblem } from '../core/archive/read-register.ts';
import type { FactTables } from '../core/facts/tables.ts';
import { contentHash } from '../core/lint/hash.ts';
import type { Localised } from '../core/lint/rule.ts';
import { type ConfigurationHost, join, LARGEST_REGISTER, parentOf } from './configuration-host.ts';
import { configurationMessage, unreadableText } from './configuration-messages.ts';
import type { CheckedFile } from './configuration-reader.ts';

/** What an archive says, by its register. */
export interface LoadedRegister {
  readonly address: string;
  readonly facts: FactTables;
  /** Another one for another content. */
  readonly digest: string;
}

type LoadRegisterResult =
  | { readonly register: LoadedRegister; readonly file: CheckedFile }
  | {
      /** For the place that names the register. */
      readonly problem: Localised;
      /** The register, where it is there and has mistakes. */
      readonly file: CheckedFile | null;
    };

/** Loads what stands in the key `register` of a file: a path from its folder. */
export async function loadRegister(
  path: string,
  file: string,
  host: ConfigurationHost,
): Promise<LoadRegisterResult> {
  const address = join(parentOf(file), path, host.isEncoded);
  try {
    const text = await host.read(address, LARGEST_REGISTER);
    if (text === null) {
      return { problem: configurationMessage('no-file', { specifier: path }), file: null };
    }
    const { readRegister } = await import('../core/archive/read-register.ts');
    const { registerFacts } = await import('../core/archive/register-facts.ts');
    const read = readRegister(text, { sources: false });
    const checked: CheckedFile = { address, text, problems: [], isSkipped: false };
    if (!('problem' in read)) {
      const register = { address, facts: registerFacts(read), digest: contentHash(text) };
      return { register, file: checked };
    }
    const { problem, start, end } = read;
    const problems = [{ message: registerProblemText(problem), span: { start, end }, path: [] }];
    return {
      problem: configurationMessage('base-flawed', { specifier: path }),
      file: { ...checked, problems },
    };
  } catch (error) {
    return { problem: unreadableText(path, error), file: null };
  }
}

export function registerProblemText(problem: RegisterProblem['problem']): Localised {
  return configurationMessage(MESSAGES[problem], { command: 'qarar index' });
}

const MESSAGES = {
  notRegister: 'not-register',
  badVersion: 'register-version',
  badJson: 'register-json',
  badRow: 'register-row',
} as const;
