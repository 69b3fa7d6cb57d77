import type { Localised } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { createPrinter } from '../bidi.ts';
import { fail } from '../fail.ts';
import { localeOfEnvironment } from './locale.ts';

declare const QARAR_VERSION: string;

const texts = {
  help: {
    en: 'Usage: qarar-language-server [--stdio | --node-ipc | --socket=PORT | --pipe=NAME]\n\nServes an editor by the Language Server Protocol: over standard input and output (--stdio), where nothing else is said. An editor starts it; at a terminal it waits for messages.',
    ar: 'الاستخدام: qarar-language-server [--stdio | --node-ipc | --socket=PORT | --pipe=NAME]\n\nخدمة محرر نصوص ببروتوكول Language Server Protocol: عبر الدخل والخرج القياسيين (--stdio) ما لم يُحدد غيرهما. ويشغله المحرر؛ أما في الطرفية فينتظر الرسائل.',
  },
  noChannel: {
    en: 'The language server does not take {argument}; it takes --stdio (default), --node-ipc, --socket=PORT or --pipe=NAME.',
    ar: 'لا يقبل خادم اللغة {argument}؛ والمقبول: --stdio (افتراضيا) أو --node-ipc أو --socket=PORT أو --pipe=NAME.',
  },
} as const satisfies Record<string, Localised>;

const CHANNEL = /^--(?:stdio$|node-ipc$|socket(?:=\d+)?$|pipe(?:=.+)?$)/u;

/**
 * Whether the arguments of the process name the channel of an editor; what else they hold is an editor's
 * own. A person who asks for help, or names something else, is answered.
 */
export async function namesChannel(given: readonly string[]): Promise<boolean> {
  if (given.some((each) => CHANNEL.test(each))) return true;
  const [argument = ''] = given;
  const locale = localeOfEnvironment(process.env);
  const print = createPrinter(process.stdout);
  if (argument === '--help' || argument === '-h') await print(`${say(locale, texts.help)}\n`);
  else if (argument === '--version' || argument === '-v') await print(`${QARAR_VERSION}\n`);
  else await fail(locale, say(locale, texts.noChannel, { argument }));
  return false;
}
