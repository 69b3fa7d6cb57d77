import type {
  AnnotatedTextEdit,
  ClientCapabilities,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { RenumberPlan } from '../../core/renumber/plan.ts';
import { planRemarks } from '../../core/renumber/texts.ts';
import { serverText } from '../texts.ts';
import { textEditsOf, workspaceEditOf } from './convert.ts';
import type { OpenText } from './texts.ts';

/** What is done and said of a plan. */
interface PlanAnswer {
  /** Null where there is nothing to do. */
  readonly edit: WorkspaceEdit | null;
  /** What a person has to look at; null for nothing. */
  readonly message: string | null;
}

const MOST_REMARKS = 4;

/**
 * The edit of a plan. Changes that are not sure are shown for confirmation where the client can do so;
 * else they are left, and told.
 */
export function planAnswer(
  text: OpenText,
  plan: RenumberPlan,
  client: ClientCapabilities,
): PlanAnswer {
  const { source, lines, locale } = text.analysis;
  const asked = askingEdit(text, plan, client);
  const edits = asked === null ? plan.edits(false) : [];
  const edit =
    asked ?? (edits.length === 0 ? null : workspaceEditOf(text, textEditsOf(lines, edits), client));
  const remarks = planRemarks(source, plan, locale, asked !== null);
  if (remarks.length === 0) return { edit, message: null };
  const shown = remarks.slice(0, MOST_REMARKS).map(({ start, message }) => {
    const { line } = lines.locate(start);
    return serverText(locale, 'renumber-line', { line, remark: message });
  });
  if (remarks.length > shown.length) {
    shown.push(serverText(locale, 'renumber-more', { count: remarks.length - shown.length }));
  }
  const joiner = locale === 'ar' ? '؛ ' : '; ';
  return { edit, message: serverText(locale, 'renumber-look', { remarks: shown.join(joiner) }) };
}

/** The edit with all changes, of which the unsure ones ask; null where there are none, or nobody can be asked. */
function askingEdit(
  text: OpenText,
  plan: RenumberPlan,
  { workspace }: ClientCapabilities,
): WorkspaceEdit | null {
  const unsure = plan.changes.filter(({ certainty }) => certainty === 'probable');
  const support = workspace?.workspaceEdit;
  if (unsure.length === 0 || support?.documentChanges !== true) return null;
  if (support.changeAnnotationSupport === undefined) return null;
  const { lines, locale } = text.analysis;
  const all = plan.edits(true);
  const isUnsure = all.map((edit) =>
    unsure.some(({ start, end, text: fresh }) => {
      return start === edit.start && end === edit.end && fresh === edit.text;
    }),
  );
  // In a piece that moves, nothing can be asked for on its own.
  if (isUnsure.filter(Boolean).length < unsure.length) return null;
  const edits = textEditsOf(lines, all).map((edit, index): AnnotatedTextEdit | TextEdit =>
    isUnsure[index] === true ? { ...edit, annotationId: PROBABLE } : edit,
  );
  const label = serverText(locale, 'renumber-probable');
  return {
    documentChanges: [{ textDocument: { uri: text.uri, version: text.version }, edits }],
    changeAnnotations: { [PROBABLE]: { label, needsConfirmation: true } },
  };
}

const PROBABLE = 'probable';
