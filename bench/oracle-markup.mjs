// What the markup of a resolution says of it: for each kind of element what there is of it, as
// `{ start, value }` with offsets into the text that is read from the markup.

/** Labels as they stand at the head of a paragraph, and the level that each says by itself. */
const labels = [
  [0, /^(\d{1,3}) ?[-–.](?=\s|\p{L}|$)/u],
  [1, /^\((\p{L}ـ?|\p{L} ?\p{L})\)/u],
  [2, /^[’‘'`] ?(\d{1,2})[’‘'`]/u],
];
const invisible = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u0640]/gu;

/** `isElement` tells an element from a text; `at` says of each unit of the text its place in the source. */
export function markedUp(root, text, at, links, isElement) {
  const places = new Map();
  at.forEach((place, offset) => {
    if (!places.has(place)) places.set(place, offset);
  });
  const found = [];
  const add = (kind, start, value = '') => {
    if (start !== undefined) found.push({ kind, start, value: String(value) });
  };

  const visit = (element, parents) => {
    const { name, attributes } = element;
    if (name === 'meta') return;
    const parent = parents.at(-1);
    const inside = (...names) => parents.some((each) => names.includes(each.name));
    const start = startOf(element);
    switch (name) {
      case 'formula':
        add('opening formula', start);
        break;
      case 'p':
        if (parent.name === 'container' && parents.at(-2)?.name === 'preamble') {
          add('preambular paragraph', start);
        }
        if (!inside('authorialNote', 'table', 'formula') && inside('preamble', 'mainBody')) {
          number(element, start);
        }
        break;
      case 'num':
        if (!inside('table')) number(element, start);
        break;
      case 'authorialNote':
        add('note mark', places.get(element.start), attributes.marker);
        break;
      case 'heading':
      case 'subheading':
        if (!inside('table')) add('heading', start);
        break;
      case 'session':
        if (attributes.value) add('session', start, attributes.value);
        break;
      case 'docDate':
      case 'date':
        if (!attributes.date.startsWith('0001')) add('date', start, attributes.date);
        break;
      case 'docProponent':
        add('basis', start);
        break;
      case 'docTitle':
        if (/Title$/u.test(attributes.refersTo ?? '')) add('title', startOf(parent));
        break;
      case 'docAuthority':
        if (attributes.refersTo === '#publisher') add('masthead', start);
        break;
      case 'docNumber':
        if (attributes.refersTo === '#symbol') add('masthead', start);
        break;
      case 'inline':
        if (attributes.name === 'agenda item') add('agenda item', start);
        if (attributes.name === 'agenda item name') add('title', start);
        if (attributes.name === 'adoptionMeeting' && inside('conclusions')) add('meeting', start);
        break;
      case 'location':
        if (attributes.refersTo === '#adoptionMeeting') add('meeting', start);
        break;
      case 'vote':
        add('vote', start);
        break;
      case 'a':
        if (/^[A-Z]{1,2}\/\S/u.test(stringOf(element).trim())) add('document symbol', start);
        break;
      case 'span':
        opener(element, parents);
        break;
      default:
    }
    for (const child of element.nodes) if (isElement(child)) visit(child, [...parents, element]);
  };

  /** The number at the head of a paragraph, in an element of its own or not. */
  const number = (element, start) => {
    const words = stringOf(element).replace(invisible, '').trim();
    for (const [level, expression] of labels) {
      const label = expression.exec(words)?.[1];
      if (label === undefined) continue;
      add('paragraph number', start, label.replace(/ /gu, ''));
      add('level', start, level);
    }
  };

  /** The first words of a clause, which are set in bold or italics. */
  const opener = (element, parents) => {
    const paragraph = parents.at(-1);
    if (!/italic/u.test(element.attributes.class ?? '') || paragraph.name !== 'p') return;
    const others = /^(?:authorialNote|table|formula|coverPage|preface|conclusions)$/u;
    if (parents.some(({ name }) => others.test(name))) return;
    const own = startOf(element);
    const first = startOf(paragraph);
    if (own === undefined || first === undefined) return;
    const before = text.slice(first, own).replace(invisible, '');
    const isFirst = labels.some(
      ([, label]) => label.test(before) && before.replace(label, '').trim() === '',
    );
    if (own === first || isFirst) add('opener', own);
  };

  const startOf = (element) => {
    for (const node of element.nodes) {
      if (!isElement(node)) {
        for (let i = 0; i < node.text.length; i++) {
          if (/[\s\u200e\u200f]/u.test(node.text[i])) continue;
          const offset = places.get(node.at[i]);
          if (offset !== undefined && text[offset] === node.text[i]) return offset;
        }
      } else if (node.name !== 'authorialNote') {
        const offset = startOf(node);
        if (offset !== undefined) return offset;
      }
    }
    return undefined;
  };
  const stringOf = (element) =>
    element.nodes
      .filter((node) => !isElement(node) || node.name !== 'authorialNote')
      .map((node) => (isElement(node) ? stringOf(node) : node.text))
      .join('');

  visit(root, []);
  for (const { start, symbol } of links) {
    add('citation', start);
    add('cited symbol', start, symbol.toUpperCase());
  }
  return found;
}
