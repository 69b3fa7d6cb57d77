import { createInterface } from 'node:readline/promises';
import { decimal } from '../../core/arabic/digits.ts';
import type { Locale, Localised } from '../../core/lint/rule.ts';
import { say, sentence } from '../../core/lint/say.ts';

const prompt = {
  en: 'Number (1 is what Enter gives): ',
  ar: 'الرقم (ومفتاح الإدخال يعني 1): ',
};

export interface Asker {
  /** One of several, the first of which is usual; null when the user goes away. */
  readonly ask: <const T extends string>(
    question: Localised,
    choices: readonly (readonly [value: T, text: Localised])[],
  ) => Promise<T | null>;
  readonly close: () => void;
}

/** Numbers are read aloud and typed in any terminal, and in both directions of writing. */
export function createAsker(locale: Locale): Asker {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  terminal.setPrompt(sentence(locale, say(locale, prompt)));
  terminal.on('SIGINT', () => terminal.close());
  // Answers that are pasted come before they are asked for.
  const answers = terminal[Symbol.asyncIterator]();
  return {
    async ask(question, choices) {
      const lines = choices.map(([, text], index) => `${index + 1}. ${say(locale, text)}`);
      const shown = lines.map((line) => `  ${sentence(locale, line)}\n`).join('');
      process.stdout.write(`${sentence(locale, say(locale, question))}\n${shown}`);
      for (;;) {
        terminal.prompt();
        const { value: answer, done } = await answers.next();
        if (done) {
          process.stdout.write('\n');
          return null;
        }
        const chosen = choices[numberOf(answer.trim()) - 1];
        if (chosen !== undefined) return chosen[0];
      }
    },
    close: () => terminal.close(),
  };
}

/** An Arabic keyboard gives Arabic digits. */
function numberOf(answer: string): number {
  if (answer === '') return 1;
  return /^[0-9\u0660-\u0669\u06f0-\u06f9]+$/u.test(answer) ? decimal(answer) : 0;
}
