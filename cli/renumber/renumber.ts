import { applyEdits, composeEdits } from '../../core/lint/edits.ts';
import { nearest } from '../../core/lint/nearest.ts';
import type { Locale, Localised } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { type Model, modelOf } from '../../core/model/model.ts';
import { movables, movablesNamed } from '../../core/renumber/movables.ts';
import { type NoteNotation, notationEdits, noteNotations } from '../../core/renumber/notation.ts';
import { insertBeside, moveTo, type Rearrangement } from '../../core/renumber/operations.ts';
import type { Movable } from '../../core/renumber/pieces.ts';
import {
  type PlanPart,
  planParts,
  planRenumber,
  type RenumberPlan,
} from '../../core/renumber/plan.ts';
import { planRemarks } from '../../core/renumber/texts.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import { parse } from '../../core/syntax/parse.ts';
import { encodeSurely } from '../../documents/encodings/encode.ts';
import type { TextOptions } from '../../documents/read-text.ts';
import { visible } from '../../reports/terminal/visible.ts';
import { createPrinter } from '../bidi.ts';
import { badValue } from '../command-line/choice.ts';
import { fail, notify } from '../fail.ts';
import { difference } from '../fix/fixed-output.ts';
import { writeText } from '../fix/write-text.ts';
import { namedDocuments, namedEncoding } from '../inputs/named.ts';
import type { Document } from '../inputs/read.ts';
import { createWriter, outputTarget } from '../output.ts';
import type { SubcommandRequest } from '../subcommands.ts';
import { renumberTexts as texts } from './texts.ts';

interface Asked {
  readonly paths: readonly string[];
  readonly locale: Locale;
  readonly encoding: TextOptions['encoding'];
  readonly target: 'diff' | 'files' | 'list';
  readonly parts: readonly PlanPart[];
  readonly withProbable: boolean;
  /** In which notation the notes are written; null: as they are. */
  readonly notation: NoteNotation | null;
}

interface Complaint {
  readonly complaint: string;
}

type Rearrange = (model: Model, path: string) => Rearrangement | Complaint;

/** Puts the labels of texts in order. The status is 1 where something is left to a person. */
export async function renumberFiles(request: SubcommandRequest): Promise<void> {
  const asked = askedOf(request, request.operands);
  if ('complaint' in asked) return await fail(request.locale, asked.complaint);
  await renumberAll(asked, null);
}

/** Moves a paragraph or an item. */
export async function movePiece(request: SubcommandRequest): Promise<void> {
  const { locale, options } = request;
  const [label = '', ...paths] = request.operands;
  const asked = askedOf(request, paths);
  if ('complaint' in asked) return await fail(locale, asked.complaint);
  const place = placeOf(options);
  if (place === null) return await fail(locale, say(locale, texts.onePlace));
  await renumberAll(asked, (model, path) => {
    const all = movables(model);
    const piece = oneNamed(model, all, label, path, locale);
    if ('complaint' in piece) return piece;
    const other = oneNamed(model, all, place.label, path, locale);
    if ('complaint' in other) return other;
    if (!piece.siblings.some(({ marker }) => marker === other.marker)) {
      const data = { path, label, other: place.label };
      return { complaint: say(locale, texts.otherList, data) };
    }
    const moved = moveTo(model, piece, place.side, other);
    return moved ?? { complaint: say(locale, texts.notMovable, { path, label }) };
  });
}

/** Inserts a paragraph or an item with a blank for its text. */
export async function insertPiece(request: SubcommandRequest): Promise<void> {
  const { locale, options, operands } = request;
  const asked = askedOf(request, operands);
  if ('complaint' in asked) return await fail(locale, asked.complaint);
  const place = placeOf(options);
  if (place === null) return await fail(locale, say(locale, texts.onePlace));
  await renumberAll(asked, (model, path) => {
    const other = oneNamed(model, movables(model), place.label, path, locale);
    return 'complaint' in other ? other : insertBeside(model, place.side, other);
  });
}

function askedOf(
  { options, locale }: SubcommandRequest,
  paths: readonly string[],
): Asked | Complaint {
  if (paths.length === 0) return { complaint: say(locale, texts.noFile) };
  const { encoding, scope, diff, dryRun, probable, notation } = options;
  const named = namedEncoding(encoding, locale);
  if ('complaint' in named) return named;
  const parts: PlanPart[] = [];
  for (const name of String(scope ?? planParts.join()).split(',')) {
    const part = planParts.find((each) => each === name.trim());
    if (part === undefined) {
      const similar = nearest(name.trim(), planParts);
      return { complaint: badValue(name, planParts, '--scope', locale, similar) };
    }
    parts.push(part);
  }
  const form = noteNotations.find((each) => each === notation) ?? null;
  if (notation !== undefined && form === null) {
    const name = String(notation);
    const similar = nearest(name, noteNotations);
    return { complaint: badValue(name, noteNotations, '--notation', locale, similar) };
  }
  return {
    paths,
    locale,
    notation: form,
    encoding: named.encoding,
    target: diff === true ? 'diff' : dryRun === true ? 'list' : 'files',
    parts,
    withProbable: probable === true,
  };
}

function placeOf({ before, after }: SubcommandRequest['options']): {
  readonly side: 'after' | 'before';
  readonly label: string;
} | null {
  if ((before === undefined) === (after === undefined)) return null;
  return before === undefined
    ? { side: 'after', label: String(after) }
    : { side: 'before', label: String(before) };
}

function oneNamed(
  model: Model,
  all: readonly Movable[],
  label: string,
  path: string,
  locale: Locale,
): Movable | Complaint {
  const found = movablesNamed(model, all, label);
  const [first] = found;
  if (first === undefined) return { complaint: say(locale, texts.noSuchLabel, { path, label }) };
  const { length: count } = found;
  return count > 1 ? { complaint: say(locale, texts.manyLabels, { path, label, count }) } : first;
}

async function renumberAll(asked: Asked, rearrange: Rearrange | null): Promise<void> {
  const { paths, encoding, locale, parts } = asked;
  for await (const document of namedDocuments({ paths, encoding, locale, purpose: 'correct' })) {
    const model = modelOf(parse(document.text));
    const rearranged = rearrange?.(model, document.path) ?? null;
    if (rearranged !== null && 'complaint' in rearranged) {
      await fail(locale, rearranged.complaint);
      continue;
    }
    const plan = planRenumber(model, { parts, ...rearranged });
    await put(document, plan, asked);
  }
}

async function put(document: Document, plan: RenumberPlan, asked: Asked): Promise<void> {
  const { locale, target, withProbable, notation } = asked;
  const { path, text, stdin, segments } = document;
  if (segments !== undefined && target === 'files' && !stdin)
    return await fail(locale, say(locale, texts.noPlainText, { path }));
  const numbered = applyEdits(text, plan.edits(withProbable));
  const written = notation === null ? [] : notationEdits(modelOf(parse(numbered)), notation);
  if (written === null)
    await notify(locale, say(locale, texts.notRead, { path, notation: notation ?? '' }));
  const output = applyEdits(numbered, written ?? []);
  const lines = lineIndex(text);
  const placeAt = (offset: number): string => {
    const { line, column } = lines.locate(offset);
    return `${line}:${column}`;
  };
  const wanted = plan.changes.filter(({ certainty }) => withProbable || certainty === 'sure');
  const complaint = await writeText(
    document,
    output,
    locale,
    target === 'files' && !stdin && output !== text,
  );
  if (complaint !== null) return await fail(locale, complaint);
  const print = createWriter(process.stdout, { isStyled: true });
  const printLine = createPrinter(process.stdout);
  if (target === 'list') {
    const changes =
      notation === null ? wanted : composeEdits(plan.edits(withProbable), written ?? []);
    for (const { start, end, text: fresh } of changes) {
      const data = { path, place: placeAt(start), old: text.slice(start, end), fresh };
      await printLine(`${visible(say(locale, texts.change, data))}\n`);
    }
  } else if (target === 'diff') {
    const stdout = outputTarget(process.stdout, process.env);
    if (output !== text) await print(await difference(document, output, stdout));
  } else if (stdin) await print(await encodeSurely({ ...document, text: output }));
  const remarks = planRemarks(text, plan, locale, withProbable);
  for (const { start, message } of remarks) {
    const data = { path, place: placeAt(start) };
    await notify(locale, say(locale, texts.look, data).replace('{remark}', message));
  }
  if (remarks.length > 0 || written === null) process.exitCode ??= 1;
  const summary: Localised = output === text ? texts.nothing : texts.done;
  await notify(
    locale,
    say(locale, summary, { path, count: plan.edits(withProbable).length + (written?.length ?? 0) }),
  );
}
