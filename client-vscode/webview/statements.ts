import type { ReadingStatement, StatementKind } from '../../server/protocol.ts';
import type { ViewWords } from './messages.ts';

const KINDS: readonly StatementKind[] = ['citation', 'request', 'reference', 'note'];

/** What a text says, by kinds, each with a tick or a cross; a click goes to its place. */
export function statementList(
  statements: readonly ReadingStatement[],
  words: ViewWords,
  go: (statement: ReadingStatement) => void,
): readonly HTMLElement[] {
  return KINDS.flatMap((kind) => {
    const own = statements.filter((each) => each.kind === kind);
    if (own.length === 0) return [];
    const heading = textElement('h2', words.statements[kind]);
    const list = document.createElement('ul');
    list.append(...own.map((each) => item(each, words, go)));
    return [heading, list];
  });
}

function item(
  statement: ReadingStatement,
  words: ViewWords,
  go: (statement: ReadingStatement) => void,
): HTMLElement {
  const { text, lines, isRight } = statement;
  const sign = textElement('span', isRight ? '\u2713' : '\u2717');
  sign.className = isRight ? 'right' : 'wrong';
  sign.setAttribute('role', 'img');
  sign.setAttribute('aria-label', isRight ? words.right : words.wrong);
  const button = document.createElement('button');
  button.type = 'button';
  const quotation = textElement('bdi', text);
  quotation.lang = 'ar';
  button.append(sign, ' ', quotation);
  button.addEventListener('click', () => go(statement));
  const row = document.createElement('li');
  row.append(button, ...lines.map((line) => textElement('p', line)));
  return row;
}

export function textElement(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
