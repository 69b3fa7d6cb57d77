import { keepsWords } from '../../core/lint/kept-words.ts';
import { createEngine, type Engine } from '../../page/engine/engine.ts';
import type { Answer, Request, ShownText } from '../../page/engine/messages.ts';
import { anyOf, type Random } from '../../testing/fuzz.ts';
import type { DocumentCase } from './documents.ts';
import type { Fault } from './fault.ts';
import { randomOf } from './texts.ts';
import { lostUnits, wordsOf } from './words.ts';

const MOST_STEPS = 6;
/** All but the report, whose style is a file of the bundle. */
const forms = ['text', 'comments', 'tracked'] as const;

/**
 * What a person does with a file on the page, drawn by `seed`: corrections are taken one by one and all
 * at once, everything is downloaded, and all is taken back. No word is lost, what was meant for another
 * text is not made, the downloads say what the page shows, and what cannot be done is told.
 */
export async function pageFault(
  { name, bytes }: DocumentCase,
  seed: number,
): Promise<Fault | null> {
  const random = randomOf(seed, 'page', 0);
  const engine = createEngine('1');
  const opened = await engine.answer(openingOf(name, bytes));
  if (opened.kind !== 'shown' || opened.shown === null) return silentFault(opened);
  const first = opened.shown;
  let shown = first;
  for (let step = 0; step < MOST_STEPS; step++) {
    const request = nextRequest(random, shown);
    const after = await textShown(engine, request);
    const fault = correctionFault(shown, request, after);
    if (fault !== null) return fault;
    const again = request.kind === 'accept' ? await textShown(engine, request) : after;
    if (again.text !== after.text)
      return { kind: 'difference', what: 'a stale correction is made' };
    shown = after;
  }
  for (const form of forms) {
    const fault = await downloadFault(await engine.answer({ kind: 'download', form }), form, shown);
    if (fault !== null) return fault;
  }
  for (let step = 0; step <= MOST_STEPS; step++) shown = await textShown(engine, { kind: 'undo' });
  return shown.text === first.text ? null : { kind: 'difference', what: 'not all is taken back' };
}

function openingOf(name: string, bytes: Uint8Array): Request {
  return { kind: 'open', files: [{ name, bytes: new Uint8Array(bytes) }] };
}

function nextRequest(random: Random, { version, findings }: ShownText): Request {
  const changes = findings.flatMap((finding) => finding.changes);
  if (changes.length === 0 || random() < 0.3) return { kind: 'accept-safe' };
  return { kind: 'accept', version, edits: anyOf(random, changes).edits };
}

async function textShown(engine: Engine, request: Request): Promise<ShownText> {
  const answer = await engine.answer(request);
  if (answer.kind !== 'shown' || answer.shown === null) throw new TypeError('Nothing is shown');
  return answer.shown;
}

/** A spelling may put a few letters for others. */
const MOST_LOST = 2;

function correctionFault(before: ShownText, request: Request, after: ShownText): Fault | null {
  const isKept =
    request.kind === 'accept'
      ? keepsWords(before.text, request.edits, 'reword')
      : lostUnits(before.text, after.text) <= MOST_LOST * (before.safe + before.findings.length);
  return isKept ? null : { kind: 'words lost', what: request.kind };
}

async function downloadFault(
  answer: Answer,
  form: (typeof forms)[number],
  { text }: ShownText,
): Promise<Fault | null> {
  if (answer.kind !== 'file') return silentFault(answer);
  if (form !== 'text' && form !== 'tracked') return null;
  const read = await createEngine('1').answer(openingOf(answer.name, answer.bytes));
  if (read.kind !== 'shown' || read.shown === null) return silentFault(read);
  const isSame =
    form === 'text' ? wordsOf(read.shown.text) === wordsOf(text) : read.shown.text === text;
  return isSame ? null : { kind: 'words lost', what: `the download ${form} says something else` };
}

/** What is in the way is said in words; placeholders in them were meant for others. */
function silentFault(answer: Answer): Fault | null {
  const isTold = answer.kind === 'complaint' && /^[^{}]+$/u.test(answer.message);
  return isTold ? null : { kind: 'difference', what: `told: ${JSON.stringify(answer)}` };
}
