// What the tree of a text says of it, as `{ kind, start, end, value }`; the kinds are those of
// oracle-markup.mjs.

/** `citations`: those that are certain, with their keys. */
export function parsedOut({ tree, source }, citations) {
  const found = [];
  const keys = new Map(citations.map(({ start, key }) => [start, key]));
  const visit = (node, parents) => {
    const parent = parents.at(-1);
    const isInNote = parents.some(({ type }) => type === 'footnoteDefinition');
    const add = (kind, value = '', { start, end } = node) => {
      found.push({ kind, start, end, value: String(value) });
    };
    switch (node.type) {
      case 'openingFormula':
        add('opening formula');
        break;
      case 'preambularParagraph':
        add('preambular paragraph');
        break;
      case 'heading':
      case 'masthead':
      case 'basis':
        add(node.type);
        break;
      case 'title':
      case 'resolutionHeading':
        add('title');
        break;
      case 'agendaItem':
        add('agenda item');
        break;
      case 'sessionReference':
        if (parent.type === 'sessionLine') add('session', node.session ?? node.year);
        break;
      case 'closingLine':
        if (node.kind === 'meeting') add('meeting');
        break;
      case 'voteLine':
        add('vote');
        break;
      case 'footnoteReference':
        add('note mark', node.label);
        break;
      case 'marker':
        if (isInNote) break;
        add(
          'paragraph number',
          source.slice(node.label.start, node.label.end).replace(/[ \u0640\u200e\u200f]/gu, ''),
        );
        add('level', parent.type === 'subparagraph' ? parent.level : 0);
        break;
      case 'opener':
        if (!isInNote && parent.type !== 'openingFormula') add('opener');
        break;
      case 'documentSymbol':
        add('document symbol');
        if (keys.has(node.start)) add('citation');
        if (keys.has(node.start)) add('cited symbol', keys.get(node.start));
        break;
      case 'citation':
        add('citation');
        add('cited symbol', keys.get(node.start) ?? '?');
        break;
      case 'date':
        if (node.day && node.month && node.year) add('date', dayOf(node));
        break;
      default:
    }
    for (const child of node.children ?? []) visit(child, [...parents, node]);
  };
  visit(tree, []);
  return found;
}

function dayOf({ year, month, day }) {
  return [year, month, day].map((number) => String(number).padStart(2, '0')).join('-');
}
