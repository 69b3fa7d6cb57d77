// PDFs that Chromium and LibreOffice make in three fonts, read as they were written.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { defaultReading } from '../documents/extracted.ts';
import { readPdf } from '../documents/pdf.ts';
import { officeIn } from './harness/word.ts';

const folder = mkdtempSync(join(tmpdir(), 'qarar-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lines = [
  '75/118 - صون أنهار الجبال',
  'إن الجمعية العامة،',
  'إذ تشير إلى قرارها <b>٧٤</b>/<span style="color:red">٢٤٧</span> المؤرخ ٢٧ كانون الأول/ديسمبر ٢٠١٩ وإلى القرار 1373 (2003)؛',
  'وإذ تلاحظ الوثيقة A/74/130 والوثيقة (A/74/131)، والاختبارات الأخرى<sup>(1)</sup>،',
  '1 - تقرر أن تدرج البند المعنون ”مكافحة استخدام التكنولوجيا (INTERPOL)“؛',
  '2 - تطلب إلى الأمين العام ما يلي: (أ) تقديم تقرير؛ (ب) إبلاغ الدول بنسبة 12.5%.',
  '<sup>(1)</sup> انظر القرار 66/3.',
];
const written = ['Distr.: Limited', ...lines.map((line) => line.replace(/<[^>]+>/gu, ''))].join(
  '\n',
);
const page = (font: string): string =>
  `<html><head><meta charset="utf-8"><style>body { font-family: "${font}"; font-size: 12px }</style></head><body dir="rtl"><p>&nbsp;</p><p><span dir="ltr">Distr.: Limited</span></p>${lines.map((line) => `<p>${line}</p>`).join('')}`;

const { run } = officeIn(folder);

const producers = {
  chromium: (source: string) =>
    run('chromium', [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-pdf-header-footer',
      '--print-to-pdf=made.pdf',
      source,
    ]),
  libreoffice: (source: string) =>
    run('soffice', ['--headless', '--convert-to', 'pdf:writer_web_pdf_Export', source]),
} as const;

const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Poppler writes what runs from left to right as it is seen, between marks, and alef before lam. */
function popplerWords(text: string): readonly string[] {
  const read = text.replace(/\u202a([^\u202c]*)\u202c/gu, (_, seen: string) =>
    /[A-Za-z]/u.test(seen) ? ` ${seen} ` : ` ${seen.split(' ').reverse().join(' ')} `,
  );
  return comparable(words(read));
}

/** The raised number stands on a line of its own there. */
function comparable(all: readonly string[]): readonly string[] {
  return all.map((word) => word.replace(/[\u0627\u0644]/gu, '')).filter((word) => word !== '1');
}

for (const [producer, make] of Object.entries(producers)) {
  test.each(['Noto Naskh Arabic', 'Amiri', 'DejaVu Sans'])(
    `${producer}, %s`,
    async (font) => {
      writeFileSync(join(folder, 'made.html'), page(font));
      make('made.html');
      const { text } = await readPdf(readFileSync(join(folder, 'made.pdf')), defaultReading);
      const read = text.replaceAll('^', '').replace(/\s+/gu, ' ').trim();
      expect(read).toBe(written.replaceAll('\n', ' '));
      const poppler = popplerWords(run('pdftotext', ['made.pdf', '-']));
      expect(comparable(words(text))).toEqual(poppler);
    },
    120_000,
  );
}
