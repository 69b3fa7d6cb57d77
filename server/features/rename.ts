import { decimal, writeLabel } from '../../core/arabic/digits.ts';
import { abjadIndex, abjadLabel } from '../../core/arabic/letters.ts';
import { keepsWords } from '../../core/lint/kept-words.ts';
import type { Edit, MessageData } from '../../core/lint/rule.ts';
import type { Span } from '../../core/syntax/tree.ts';
import type { Analysis } from '../analysis.ts';
import type { Naming, Referent } from '../referents/book.ts';
import { referentsOf } from '../referents/referents.ts';
import { serverText, type TextId } from '../texts.ts';

interface Refusal {
  readonly kind: 'refused';
  /** In the language of the interface. */
  readonly message: string;
}

/** What the new name takes the place of. */
interface RenamePlace extends Span {
  readonly kind: 'place';
  readonly placeholder: string;
}

interface RenameEdits {
  readonly kind: 'edits';
  /** Disjoint, sorted. */
  readonly edits: readonly Edit[];
}

/** Whether what stands at the offset can be renamed, and what it is called now. */
export function prepareRename(analysis: Analysis, offset: number): RenamePlace | Refusal {
  const found = find(analysis, offset);
  if (found.kind === 'refused') return found;
  const { start, end } = found.label;
  return { kind: 'place', start, end, placeholder: analysis.source.slice(start, end) };
}

/**
 * Gives a note, a paragraph or an item another number or letter, in its label and in all marks and
 * references. The notation and the digits of each place stay.
 */
export function rename(analysis: Analysis, offset: number, newName: string): RenameEdits | Refusal {
  const found = find(analysis, offset);
  if (found.kind === 'refused') return found;
  const { naming, referent } = found;
  const isLetter = naming.label === 'letter';
  const name = newName.trim();
  const ordinal = isLetter ? abjadIndex(name) : numberOf(name);
  if (ordinal === null) {
    return refuse(analysis, isLetter ? 'renameLetter' : 'renameNumber', { name });
  }
  if (ordinal === naming.ordinal) return { kind: 'edits', edits: [] };
  if (naming.taken().has(ordinal)) {
    switch (naming.label) {
      case 'note':
        return refuse(analysis, 'renameNoteTaken', { number: name });
      case 'number':
        return refuse(analysis, 'renameNumberTaken', { number: name });
      case 'letter':
      case 'item-number':
        return refuse(analysis, 'renameLetterTaken', { letter: name });
    }
  }
  const edits = referent.occurrences.flatMap(({ label }): Edit[] => {
    if (label === null) return [];
    const { start, end } = label;
    const written = analysis.source.slice(start, end);
    const text = isLetter ? abjadLabel(ordinal) : writeLabel(ordinal, written);
    return text === null || text === written ? [] : [{ start, end, text }];
  });
  if (!keepsWords(analysis.source, edits, 'relabel')) return refuse(analysis, 'renameLoses');
  return { kind: 'edits', edits };
}

interface Found {
  readonly kind: 'found';
  readonly label: Span;
  readonly referent: Referent;
  readonly naming: Naming;
}

function find(analysis: Analysis, offset: number): Found | Refusal {
  const mention = referentsOf(analysis).at(offset);
  const [referent, ...others] = mention?.referents ?? [];
  if (mention === null || referent === undefined) return refuse(analysis, 'renameNothing');
  const { kind, naming } = referent;
  if (naming === null) {
    return refuse(analysis, kind === 'note' ? 'renameAsterisk' : 'renameNothing');
  }
  if (others.length > 0) return refuse(analysis, 'renameAmbiguous');
  if (mention.label === null) return refuse(analysis, 'renameNothing');
  return { kind: 'found', label: mention.label, referent, naming };
}

function refuse({ locale }: Analysis, id: TextId, data: MessageData = {}): Refusal {
  return { kind: 'refused', message: serverText(locale, id, data) };
}

/** 1 to 999 in any digits. */
function numberOf(name: string): number | null {
  if (!/^(?:[0-9]{1,3}|[\u0660-\u0669]{1,3}|[\u06f0-\u06f9]{1,3})$/u.test(name)) return null;
  const number = decimal(name);
  return number === 0 ? null : number;
}
