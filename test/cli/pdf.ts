/** A word and where it begins on the left, in points. */
export interface Word {
  readonly x: number;
  readonly y: number;
  /** In points; 12 where it is not said. */
  readonly size?: number;
  /** As it is read; it is drawn from left to right, as programs do. */
  readonly text: string;
}

/**
 * A PDF in which each character, and lam with alef, is a glyph of its own, as in those that programs
 * make of Arabic.
 */
export function pdfOf(
  pages: readonly (readonly Word[])[],
  { isLocked = false }: { readonly isLocked?: boolean } = {},
): Buffer {
  const codes = new Map<string, string>();
  const codeOf = (glyph: string): string => {
    const known = codes.get(glyph) ?? (codes.size + 1).toString(16).padStart(4, '0');
    codes.set(glyph, known);
    return known;
  };
  const contents = pages.map((words) =>
    words
      .map(({ x, y, text, size = 12 }) => {
        const glyphs = text.match(/\u0644\u0627|./gsu) ?? [];
        const drawn = /\p{Script=Arabic}/u.test(text) ? glyphs.reverse() : glyphs;
        return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${drawn.map(codeOf).join('')}> Tj ET`;
      })
      .join('\n'),
  );
  const utf16 = (text: string): string =>
    Array.from({ length: text.length }, (_, at) =>
      text.charCodeAt(at).toString(16).padStart(4, '0'),
    ).join('');
  const map = [...codes].map(([glyph, code]) => `<${code}> <${utf16(glyph)}>`);
  const toUnicode = `begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${map.length} beginbfchar ${map.join(' ')} endbfchar endcmap`;
  const stream = (text: string): string => `<</Length ${text.length}>> stream\n${text}\nendstream`;
  const first = 7;
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    `<</Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${first + 2 * at} 0 R`).join(' ')}]>>`,
    '<</Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R>>',
    '<</Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /DW 500 /FontDescriptor 6 0 R>>',
    stream(toUnicode),
    '<</Type /FontDescriptor /FontName /A /Flags 4 /ItalicAngle 0 /Ascent 800 /Descent -200 /StemV 80 /FontBBox [0 0 1000 1000]>>',
    ...contents.flatMap((content, at) => [
      `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</Font <</F 3 0 R>>>> /Contents ${first + 2 * at + 1} 0 R>>`,
      stream(content),
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const lock = isLocked
    ? ` /ID [<00> <00>] /Encrypt <</Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}>>>`
    : '';
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(
    `${file}${table}trailer <</Size ${objects.length + 1} /Root 1 0 R${lock}>>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}
