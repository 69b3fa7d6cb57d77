import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const names = ['الأولى', 'الثانية', 'الثالثة'];
const digits = (value: number): string =>
  String(value).replace(/\d/gu, (digit) => String.fromCharCode(0x660 + Number(digit)));

/** Runs a program in a page that takes a text for its own, or turns around what stands beside it. */
export const hostileName = '"><img src=x onerror=alert(1)>\u202e&lt; --> \u2028.md';
const hostileText = [
  '</script><script>alert(1)</script><img src=x onerror=alert(1)> الانتربول <!-- \u202e \u2028',
  `${'كلمة '.repeat(2000)} الانتربول ${'كلمة '.repeat(2000)}`,
].join('\n\n');

/** A folder of so many drafts, of twenty years, each with a few mistakes, and a hostile one. */
export function archiveOf(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'qarar-archive-'));
  for (let i = 0; i < count; i++) {
    const year = 2000 + (i % 20);
    const clauses = Array.from({ length: 1 + (i % 4) }, (_, k) => {
      return `${digits(k + 1)} - تدعو الانتربول  إلى حماية المخطوطات في المرحلة ${names[k % 3]};`;
    });
    const text = [
      'الجمعية العامة',
      `قرار اتخذته الجمعية العامة في ${digits(1 + (i % 28))} كانون الأول/ديسمبر ${digits(year)}`,
      `${digits(i + 1)}/${digits(year - 1945)} - حماية المخطوطات`,
      'إن الجمعية العامة،',
      'إذ تشير إلى قراراتها السابقة،',
      ...clauses,
    ];
    mkdirSync(join(folder, String(year)), { recursive: true });
    writeFileSync(join(folder, String(year), `قرار ${i + 1}.md`), `${text.join('\n\n')}\n`);
  }
  writeFileSync(join(folder, hostileName), hostileText);
  return folder;
}
