import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import type { SubcommandName } from '../subcommands.ts';
import { commandTexts } from '../texts.ts';

/** Where all options stand: those of a command of its own on the page of that. */
export function seeHelp(locale: Locale, subcommand: SubcommandName | null = null): string {
  const command = ['qarar', ...(subcommand === null ? [] : [subcommand]), '--help'].join(' ');
  return say(locale, commandTexts.seeHelp, { command });
}
