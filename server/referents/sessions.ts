import type { Organ, SessionReference } from '../../core/syntax/tree.ts';
import type { Analysis } from '../analysis.ts';
import type { Book, Referent } from './book.ts';

/** Sessions of one body; the line of the masthead defines that of the text. */
export function addSessions({ model }: Analysis, book: Book): void {
  const { profile } = model;
  const sessions = new Map<string, Referent>();
  const sessionOf = (key: string): Referent => {
    const known = sessions.get(key);
    if (known !== undefined) return known;
    const session = book.open('session');
    sessions.set(key, session);
    return session;
  };
  const starts = new Set<number>();
  const addOwn = (span: { start: number; end: number } | null, key: string): void => {
    if (span === null || starts.has(span.start)) return;
    const { start, end } = span;
    const place = { start, end };
    book.add([sessionOf(key)], { ...place, kind: 'write', whole: place, label: null });
  };
  for (const node of model.nodes('sessionReference')) {
    const ancestors = model.ancestorsOf(node);
    const draft = ancestors.findLast((ancestor) => ancestor.type === 'draft');
    const organ = (draft?.type === 'draft' ? draft.organ : null) ?? profile.organ;
    const isOwn = ancestors.some(({ type }) => type === 'sessionLine');
    const { start, end, ordinalSpan } = node;
    starts.add(ordinalSpan.start);
    const span = { start, end };
    const kind = isOwn ? 'write' : 'read';
    book.add([sessionOf(keyOf(node, organ))], { ...span, kind, whole: span, label: null });
  }
  // A session line is read also where the session is no element of it.
  const { session, sessionYear, organ } = profile;
  addOwn(session, keyOf({ ...REGULAR, session: session?.number ?? null }, organ));
  addOwn(sessionYear, keyOf({ ...REGULAR, year: sessionYear?.year ?? null }, organ));
}

type SessionKey = Pick<SessionReference, 'kind' | 'session' | 'year' | 'body'>;

const REGULAR: SessionKey = { kind: 'regular', session: null, year: null, body: null };

function keyOf({ kind, session, year, body }: SessionKey, organ: Organ | null): string {
  return [kind, session, year, body ?? organ].join(' ');
}
