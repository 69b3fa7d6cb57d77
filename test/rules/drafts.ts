/** A resolution of the General Assembly with these places, which agree unless changed. */
export function assemblyText(places: Record<string, string> = {}): string {
  const {
    session = 'السادسة والسبعون',
    adoption = '16 كانون الأول/ديسمبر 2021',
    basis = 'A/76/L.31',
    number = '231/76',
    closing = adoption,
    symbol = 'A/RES/76/231',
    masthead = '6 January 2022',
  } = places;
  return `Distr.: General\n${masthead}\n\n${symbol}\n\nالجمعية العامة\n\nالدورة ${session}\n\nقرار اتخذته الجمعية العامة في ${adoption}\n\n[دون الإحالة إلى لجنة رئيسية (${basis})]\n\n${number} - العنوان\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.\n\nالجلسة العامة 54\n\n${closing}\n`;
}

/** A complete draft whose paragraphs have these numbers; `#` is a heading. */
export function draftOf(labels: string): string {
  const blocks = labels
    .split(' ')
    .map((label) =>
      label === '#' ? 'ثانيا - أحكام أخرى' : `${label.replace('b', ' مكررا')} - تقرر كذا؛`,
    );
  return ['إن الجمعية العامة،', 'إذ تلاحظ كذا،', ...blocks].join('\n\n');
}
