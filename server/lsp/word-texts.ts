import { RequestType } from 'vscode-languageserver';
import { applyEdits, composeEdits } from '../../core/lint/edits.ts';
import type { Edit } from '../../core/lint/rule.ts';
import {
  COPY_WORD,
  type CopyWord,
  EDIT_WORD,
  type EditedWord,
  type EditWord,
  fromBase64,
  OPEN_WORD,
  type OpenedWord,
  type OpenWord,
  toBase64,
  type WordCopy,
} from '../protocol.ts';
import { serverText } from '../texts.ts';
import type { WordText } from '../word-text.ts';
import type { ServerContext } from './context.ts';

export interface WordTexts {
  /** Whether corrections of an open text can be made: of a Word document not all can. */
  readonly canMake: (uri: string, edits: readonly Edit[]) => boolean;
}

interface OpenWordText {
  readonly word: WordText;
  /** What was accepted, step by step, as edits of the text of the document. */
  readonly steps: (readonly Edit[])[];
}

/** Word documents, whose texts the client opens as those of its own files. */
export function wordTexts({
  connection,
  guard,
  runtime,
  texts,
}: Pick<ServerContext, 'connection' | 'guard' | 'runtime' | 'texts'>): WordTexts {
  const open = new Map<string, OpenWordText>();
  texts.documents.onDidClose(({ document }) => open.delete(document.uri));
  const localeOf = async (uri: string) => (await texts.readClosed(uri, '')).checker.locale;

  connection.onRequest(
    new RequestType<OpenWord, OpenedWord, void>(OPEN_WORD),
    guard(OPEN_WORD, { complaint: '' } as OpenedWord, async ({ uri, content }) => {
      const locale = await localeOf(uri);
      if (runtime.openWord === undefined) {
        return { complaint: serverText(locale, 'word-nowhere') };
      }
      const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
      const word = await runtime.openWord(name, fromBase64(content), locale);
      if ('complaint' in word) return word;
      open.set(uri, { word, steps: [] });
      return { text: word.text, notices: word.notices };
    }),
  );
  connection.onRequest(
    new RequestType<EditWord, EditedWord | null, void>(EDIT_WORD),
    guard(EDIT_WORD, null as EditedWord | null, ({ uri, version, edits }) => {
      const text = open.get(uri);
      if (text === undefined || texts.documents.get(uri)?.version !== version) return null;
      const { word, steps } = text;
      const made = steps.at(-1) ?? [];
      if (edits === null) steps.pop();
      else if (word.canTrack(made, edits)) steps.push(composeEdits(made, edits));
      else return null;
      return { text: applyEdits(word.text, steps.at(-1) ?? []), canUndo: steps.length > 0 };
    }),
  );
  connection.onRequest(
    new RequestType<CopyWord, WordCopy, void>(COPY_WORD),
    guard(COPY_WORD, { complaint: '' } as WordCopy, async ({ uri, form }) => {
      const text = open.get(uri);
      if (text === undefined) return { complaint: '' };
      const { word, steps } = text;
      const { analysis, checker, verdict } = await texts.readClosed(uri, word.text);
      const isChecked = verdict === 'checked';
      const made = steps.at(-1) ?? [];
      const safe = () => (isChecked ? word.safeEdits(analysis) : []);
      const edits = form === 'comments' || made.length > 0 ? made : safe();
      const findings = isChecked ? analysis.findings.length : 0;
      const count = form === 'comments' ? findings : edits.length;
      if (count === 0) return { complaint: serverText(checker.locale, `word-no-${form}`) };
      const copy = await (form === 'comments'
        ? word.withComments(analysis)
        : word.withCorrections(edits));
      return typeof copy === 'string'
        ? { complaint: serverText(checker.locale, `word-${copy}`) }
        : { content: toBase64(copy), count };
    }),
  );
  return {
    canMake: (uri, edits) => {
      const text = open.get(uri);
      return text === undefined || text.word.canTrack(text.steps.at(-1) ?? [], edits);
    },
  };
}
