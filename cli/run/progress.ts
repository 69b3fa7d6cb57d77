import type { Locale, Localised } from '../../core/lint/rule.ts';
import { say, sentence } from '../../core/lint/say.ts';
import width from '../../reports/terminal/width.ts';
import { createPrinter } from '../bidi.ts';
import { showBelow } from '../output.ts';
import type { ExaminedText } from './examiner.ts';

/** How far a run is, for who waits for it. */
export interface Progress {
  /** After each input: how many are done, and the texts of this one. */
  readonly step: (done: number, texts: readonly ExaminedText[]) => Promise<void>;
  readonly end: () => void;
}

const texts = {
  files: {
    en: '{done} of {total} files, {rate} files/s, {speed} MB/s',
    ar: 'الملفات: {done} من {total}؛ وفي الثانية: {rate} ملف و {speed} ميغابايت',
  },
  left: { en: ', {time} left', ar: '؛ والوقت المتبقي: {time}' },
} as const satisfies Record<string, Localised>;

/** A run that is over by then needs none. */
const FIRST_MILLISECONDS = 1000;
const REDRAW_MILLISECONDS = 200;
/** Where lines stay. */
const LINE_MILLISECONDS = 10_000;

const NARROWEST_BAR = 10;
const WIDEST_BAR = 30;

export function createProgress(
  total: number,
  stream: NodeJS.WriteStream,
  locale: Locale,
  now: () => number = () => performance.now(),
): Progress {
  const started = now();
  const isTerminal = stream.isTTY === true;
  const every = isTerminal ? REDRAW_MILLISECONDS : LINE_MILLISECONDS;
  const below = isTerminal ? showBelow(stream) : null;
  let due = started + (isTerminal ? FIRST_MILLISECONDS : LINE_MILLISECONDS);
  let bytes = 0;
  return {
    step: async (done, checked) => {
      for (const { size } of checked) bytes += size;
      const time = now();
      if (time < due || done === total) return;
      due = time + every;
      const text = progressText(done, total, bytes, (time - started) / 1e3, locale);
      if (below === null) await createPrinter(stream)(`qarar: ${sentence(locale, text)}\n`);
      else below.show(fitted(text, done / total, stream.columns, locale));
    },
    end: () => below?.end(),
  };
}

function progressText(
  done: number,
  total: number,
  bytes: number,
  seconds: number,
  locale: Locale,
): string {
  const number = (value: number): string => value.toLocaleString('en-US');
  const data = {
    done: number(done),
    total: number(total),
    rate: number(Math.round(done / seconds)),
    speed: (bytes / 1e6 / seconds).toFixed(1),
  };
  // The first texts are the slowest: what they say of the rest is no use.
  const isKnown = done > 0 && seconds > 2;
  const time = clock(((total - done) * seconds) / Math.max(done, 1));
  const left = isKnown ? say(locale, texts.left, { time }) : '';
  return say(locale, texts.files, data) + left;
}

/** As clocks show it: minutes and seconds, with hours where there are some. */
function clock(seconds: number): string {
  const all = Math.ceil(seconds);
  const two = (value: number): string => String(value % 60).padStart(2, '0');
  const [hours, minutes] = [Math.floor(all / 3600), Math.floor(all / 60)];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(all)}` : `${minutes}:${two(all)}`;
}

/** The line with a bar as long as the terminal has room for; in a narrow one, the share alone. */
function fitted(text: string, share: number, columns: number, locale: Locale): string {
  const percent = `${String(Math.floor(share * 100)).padStart(3)}%`;
  const room = columns - percent.length - width(text) - 4;
  if (room < 0) return percent.slice(0, Math.max(0, columns - 1));
  const length = Math.min(room, WIDEST_BAR);
  const full = Math.round(length * share);
  const bar = `${'\u2501'.repeat(full)}${'\u2500'.repeat(length - full)} `;
  return `${percent} ${length < NARROWEST_BAR ? '' : bar}${sentence(locale, text)}`;
}
