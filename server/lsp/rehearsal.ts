import { createMemory } from '../../core/lint/parts.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import { analyse } from '../analysis.ts';
import { createQuiet } from '../typing/quiet.ts';
import type { ServerContext } from './context.ts';
import { diagnosticsOf } from './shown-diagnostics.ts';
import type { OpenText } from './texts.ts';
import { later, soon, type Timer } from './timers.ts';

/** Milliseconds without a change after which a rehearsal goes on. */
const PAUSE = 400;
/** UTF-16 units that are checked in all: then what a key needs is compiled. */
const ENOUGH = 6_000_000;
/** No more of a text is taken, in UTF-16 units, so that a key never waits long for a step. */
const LONGEST = 20_000;
/** Of a short text each check counts as one of so many units. */
const SHORTEST = 4000;

/**
 * Edits a copy of the first open text, unseen, while nobody types: V8 compiles what it has run often,
 * and until then a key takes twice as long. A drafter reads a text before editing it.
 */
export function rehearseTyping(
  context: Pick<
    ServerContext,
    'texts' | 'connection' | 'client' | 'hiding' | 'present' | 'runtime'
  >,
): void {
  const { texts, connection } = context;
  let left = ENOUGH;
  let timer: Timer | undefined;
  /** Counts the changes of texts: each ends the rehearsal until the next pause. */
  let changes = 0;
  const rehearse = async (uri: string): Promise<void> => {
    const began = changes;
    const text = await texts.readChecked(uri);
    if (text === null) return;
    const type = unseenTyping(text, context);
    while (changes === began && left > 0) {
      left -= Math.max(SHORTEST, type());
      // What has arrived comes first.
      await new Promise<void>(soon);
    }
  };
  texts.documents.onDidChangeContent(({ document: { uri } }) => {
    changes++;
    clearTimeout(timer);
    if (left <= 0) return;
    timer = later(() => {
      rehearse(uri).catch((error: unknown) => {
        left = 0;
        connection.console.error(`${uri}: ${error instanceof Error ? error.stack : String(error)}`);
      });
    }, PAUSE);
  });
  texts.documents.onDidClose(() => {
    changes++;
  });
}

/** One of these is typed, and taken away again. */
const TYPED = ['م', ' ', '،', '1', 'ة', '('];
/** Lines from one edit to the next. */
const STRIDE = 37;

/** Each call makes an edit, checks the copy, and gives its length. */
function unseenTyping(
  text: OpenText,
  context: Pick<ServerContext, 'client' | 'hiding' | 'present' | 'runtime'>,
): () => number {
  const { linter, locale, source: whole } = text.analysis;
  const end = whole.length > LONGEST ? whole.lastIndexOf('\n', LONGEST) : -1;
  const copy = whole.slice(0, end === -1 ? LONGEST : end);
  const lines = lineIndex(copy);
  const memory = createMemory();
  const quiet = createQuiet();
  let checks = 0;
  return () => {
    const edit = checks >> 1;
    const line = 1 + ((edit * STRIDE) % lines.lineCount);
    const at = (lines.startOf(line) + lines.startOf(line + 1)) >> 1;
    const round = Math.floor((edit * STRIDE) / lines.lineCount);
    const letter = TYPED[round % TYPED.length] as string;
    const isTyped = checks++ % 2 === 0;
    const source = isTyped ? copy.slice(0, at) + letter + copy.slice(at) : copy;
    const change = isTyped
      ? { start: at, end: at, removed: '', inserted: letter }
      : { start: at, end: at + 1, removed: letter, inserted: '' };
    quiet.changed([change]);
    const analysis = analyse(source, linter, locale, memory);
    const shown = quiet.look({ source, findings: analysis.findings, awaits: () => undefined });
    diagnosticsOf({ ...text, analysis }, shown, context, source.length);
    return source.length;
  };
}
