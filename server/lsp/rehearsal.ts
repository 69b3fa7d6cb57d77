import type { ServerContext } from './context.ts';
import { later, soon, type Timer } from './timers.ts';
import { unseenTyping } from './unseen-typing.ts';

/** Milliseconds without a change after which a rehearsal goes on. */
const PAUSE = 400;
/** UTF-16 units that are checked in all: then what a key needs is compiled. */
const ENOUGH = 6_000_000;
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
