/** The parts of a Word document that are the same for all texts, without their declarations. */

const SCHEMAS = 'http://schemas.openxmlformats.org';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The namespace of all parts. */
export const W = `xmlns:w="${SCHEMAS}/wordprocessingml/2006/main"`;

const parts = ['styles', 'numbering', 'footnotes', 'settings'];

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${SCHEMAS}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
const relationships = (content: string): string =>
  `<Relationships xmlns="${SCHEMAS}/package/2006/relationships">${content}</Relationships>`;
const override = (name: string, type: string): string =>
  `<Override PartName="/word/${name}.xml" ContentType="${MAIN}.${type}+xml"/>`;

const heading = (level: number, size: number): string =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;

const styles = `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Traditional Arabic"/><w:sz w:val="20"/><w:szCs w:val="28"/><w:lang w:val="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${heading(1, 32)}${heading(2, 30)}${heading(3, 28)}</w:styles>`;

export const fixedParts: readonly (readonly [name: string, content: string])[] = [
  [
    '[Content_Types].xml',
    `<Types xmlns="${SCHEMAS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}${parts.map((part) => override(part, part)).join('')}</Types>`,
  ],
  ['_rels/.rels', relationships(relationship('rId1', 'officeDocument', 'word/document.xml'))],
  [
    'word/_rels/document.xml.rels',
    relationships(
      parts.map((part, i) => relationship(`rId${i + 1}`, part, `${part}.xml`)).join(''),
    ),
  ],
  ['word/styles.xml', styles],
  [
    'word/settings.xml',
    `<w:settings ${W}><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr></w:settings>`,
  ],
];
