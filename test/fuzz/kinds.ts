import { anyOf } from '../../testing/fuzz.ts';
import { documentFault } from './check-documents.ts';
import { type EditsCase, editChecker, makeEdits } from './check-edits.ts';
import { pageFault } from './check-page.ts';
import { fixFault, settingNames, type TextCase, textFault } from './check-text.ts';
import { type DocumentCase, documentMaker } from './documents.ts';
import { exceptionOf, type Fault } from './fault.ts';
import type { KindName } from './kind-names.ts';
import { reduce, reduceText } from './reduce.ts';
import { makeRenumbering, type RenumberCase, renumberFault } from './renumbering.ts';
import { randomOf, textMaker } from './texts.ts';

/** A case as it is kept in a file; plain data. */
export type Case = TextCase | EditsCase | KeptDocument | RenumberCase;

interface KeptDocument {
  readonly name: string;
  readonly base64: string;
}

/** Cases of one kind: how they are made, what they must not do, and how they are made smaller. */
export interface Kind {
  readonly make: (seed: number, index: number) => Promise<Case>;
  /** Null where all is well; what is thrown is a fault as well. */
  readonly check: (made: Case) => Promise<Fault | null>;
  /** The smallest case found that `fails` as the given one does. */
  readonly reduce: (made: Case, fails: (made: Case) => Promise<boolean>) => Promise<Case>;
}

export interface Kinds extends Readonly<Record<KindName, Kind>> {
  readonly stop: () => Promise<void>;
}

/** The documents to be damaged are the same in all runs: a case is known by its seed and number. */
const BASES_SEED = 1;

/** `sources`: texts of real form, from which cases are made. */
export function createKinds(sources: readonly string[]): Kinds {
  const makeText = textMaker(sources);
  const makeDocument = once(() => documentMaker(randomOf(BASES_SEED, 'bases', 0), makeText));
  const makePdf = once(() => documentMaker(randomOf(BASES_SEED, 'bases', 0), makeText, /\.pdf$/u));
  const edits = once(editChecker);
  const checkDocument = caught<KeptDocument>(({ name, base64 }) =>
    documentFault({ name, bytes: Buffer.from(base64, 'base64') }),
  );
  const ofText = (name: KindName, check: (made: TextCase) => Fault | null): Kind => ({
    make: async (seed, index) => {
      const random = randomOf(seed, name, index);
      return { text: makeText(random), setting: anyOf(random, settingNames) };
    },
    check: caught<TextCase>(async (made) => check(made)),
    reduce: (made, fails) => reducedText(made as TextCase, fails),
  });
  return {
    texts: ofText('texts', textFault),
    fixes: ofText('fixes', fixFault),
    documents: {
      make: async (seed, index) => {
        const make = await makeDocument();
        return kept(await make(randomOf(seed, 'documents', index)));
      },
      check: checkDocument,
      reduce: reduceDocument,
    },
    edits: {
      make: async (seed, index) => makeEdits(randomOf(seed, 'edits', index), makeText),
      check: caught<EditsCase>(async (made) => (await edits()).check(made)),
      reduce: async (made, fails) => {
        const edited = made as EditsCase;
        const edits = await reduce(edited.edits, (left) => fails({ ...edited, edits: left }));
        return await reducedText({ ...edited, edits }, fails);
      },
    },
    pdf: {
      make: async (seed, index) => {
        const make = await makePdf();
        return kept(await make(randomOf(seed, 'pdf', index)));
      },
      check: checkDocument,
      reduce: reduceDocument,
    },
    page: {
      make: async (seed, index) => {
        const random = randomOf(seed, 'page', index);
        const name = random() < 0.5 ? 'a.md' : null;
        if (name !== null) return kept({ name, bytes: Buffer.from(makeText(random)) });
        const make = await makeDocument();
        return kept(await make(random));
      },
      check: caught<KeptDocument>(({ name, base64 }) => {
        const bytes = Buffer.from(base64, 'base64');
        return pageFault({ name, bytes }, bytes.length);
      }),
      reduce: reduceDocument,
    },
    renumber: {
      make: async (seed, index) => makeRenumbering(randomOf(seed, 'renumber', index)),
      check: caught<RenumberCase>(async (made) => renumberFault(made)),
      // A smaller text is none that is right.
      reduce: async (made) => made,
    },
    stop: async () => (await edits()).stop(),
  };
}

/** What one kind alone needs is made when it is first asked for. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

async function reduceDocument(made: Case, fails: (made: Case) => Promise<boolean>): Promise<Case> {
  const { name, base64 } = made as KeptDocument;
  const of = (bytes: readonly number[]): Case => kept({ name, bytes: Buffer.from(bytes) });
  return of(await reduce([...Buffer.from(base64, 'base64')], (shorter) => fails(of(shorter))));
}

async function reducedText<C extends { readonly text: string }>(
  made: C,
  fails: (made: C) => Promise<boolean>,
): Promise<C> {
  return { ...made, text: await reduceText(made.text, (text) => fails({ ...made, text })) };
}

function kept({ name, bytes }: DocumentCase): KeptDocument {
  return { name, base64: bytes.toString('base64') };
}

function caught<C>(check: (made: C) => Promise<Fault | null>): Kind['check'] {
  return async (made) => {
    try {
      return await check(made as C);
    } catch (error) {
      return exceptionOf(error);
    }
  };
}
