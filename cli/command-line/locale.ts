import type { Locale } from '../../core/lint/rule.ts';

/** The language of the environment; POSIX gives LC_ALL the last word. */
export function localeOfEnvironment(env: Readonly<NodeJS.ProcessEnv>): Locale {
  const name = localeVariable(env);
  return name !== null && /^ar(?![a-z])/i.test(env[name] ?? '') ? 'ar' : 'en';
}

/** The variable that decides; null where none is set. */
export function localeVariable(env: Readonly<NodeJS.ProcessEnv>): string | null {
  return ['LC_ALL', 'LC_MESSAGES', 'LANG'].find((name) => env[name]) ?? null;
}

/**
 * The language that the arguments ask for, before they are parsed: complaints about the arguments
 * themselves are to be in it. Null when they ask for none or for a language that there is not.
 */
export function localeOfArguments(argv: readonly string[]): Locale | null {
  let found: string | undefined;
  for (const [i, argument] of argv.entries()) {
    if (argument === '--') break;
    if (argument === '--locale') found = argv[i + 1];
    else if (argument.startsWith('--locale=')) found = argument.slice('--locale='.length);
  }
  return found === 'ar' || found === 'en' ? found : null;
}
