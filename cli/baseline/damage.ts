import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { type BaselineProblem, isEntry, VERSION } from './file.ts';

/** The first thing that is wrong with a file that is no baseline. */
export function findDamage(text: string): BaselineProblem {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const [error] = errors;
  if (error !== undefined || root === undefined) {
    return { problem: 'badJson', offset: error?.offset ?? 0 };
  }
  // What is written twice counts as it is written last.
  const member = (name: string): Node | undefined =>
    root.type === 'object'
      ? root.children?.findLast(({ children }) => children?.[0]?.value === name)?.children?.[1]
      : undefined;
  const version = member('version');
  if (version?.value !== VERSION) {
    return { problem: 'badVersion', offset: (version ?? root).offset };
  }
  const entries = member('entries');
  if (entries?.type !== 'array') return { problem: 'badEntries', offset: (entries ?? root).offset };
  const bad = entries.children?.find((entry) => !isEntry(getNodeValue(entry)));
  return { problem: 'badEntry', offset: (bad ?? entries).offset };
}
