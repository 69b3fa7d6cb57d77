import { beforeEach, describe, expect, test } from 'vitest';
import { createEngine, type Engine } from '../../page/engine/engine.ts';
import type { Request, ShownText, Step } from '../../page/engine/messages.ts';
import { type TextName, texts, told } from '../../page/view/texts.ts';
import { bare, zipOf } from '../cli/word.ts';

const draft = `إن الجمعية العامة،

إذ ترحب بتعاون المنظمة الدولية للشرطة الجنائية (الانتربول) مع الدول ،

1 - تقرر أن تبقي المسألة قيد  النظر؛

3 - تطلب إلى الأمين العام أن يقدم تقريرا.
`;

let engine: Engine;
beforeEach(() => {
  engine = createEngine('1.2.3');
});

const open = (name: string, text: string): Request => ({
  kind: 'open',
  files: [{ name, bytes: new TextEncoder().encode(text) }],
});

async function shown(request: Request, tell?: (step: Step) => void): Promise<ShownText> {
  const answer = await engine.answer(request, tell);
  if (answer.kind !== 'shown' || answer.shown === null) throw new Error(JSON.stringify(answer));
  return answer.shown;
}

const idsOf = ({ findings }: ShownText) => findings.map(({ ruleId }) => ruleId);

describe('a plain text', () => {
  test('is shown with what was found, each with its reasons and ways to correct it', async () => {
    const steps: Step[] = [];
    const text = await shown(open('a.md', draft), (step) => steps.push(step));
    expect(steps).toEqual(['reading', 'checking']);
    expect(text.origin).toBe('plain');
    expect(idsOf(text)).toEqual(['interpol-spelling', 'spacing', 'spacing', 'paragraph-numbering']);
    expect(text.rules.map(({ id }) => id)).toEqual([...new Set(idsOf(text))]);
    expect(text.findings[0]).toMatchObject({
      severity: 'error',
      address: 'preamble, 1st clause',
      changes: [{ isSafe: true, edits: [{ text: 'الإنتربول' }] }],
    });
    expect(text.safe).toBe(3);
  });

  test('is corrected step by step and at once, and goes back', async () => {
    const first = await shown(open('a.md', draft));
    const [finding] = first.findings;
    const { edits } = finding!.changes[0]!;
    const second = await shown({ kind: 'accept', version: first.version, edits });
    expect(second.text).toBe(draft.replace('الانتربول', 'الإنتربول'));
    const stale = await shown({ kind: 'accept', version: first.version, edits });
    expect(stale.text).toBe(second.text);
    const third = await shown({ kind: 'accept-safe' });
    expect(third.text).toBe(second.text.replace(' ،', '،').replace('  ', ' '));
    expect(idsOf(third)).toEqual(['paragraph-numbering']);
    expect((await shown({ kind: 'undo' })).text).toBe(second.text);
    const back = await shown({ kind: 'undo' });
    expect([back.text, back.canUndo]).toEqual([draft, false]);
  });

  test('has its references follow the labels that a person has numbered anew', async () => {
    const referring = draft.replace(
      'تقريرا',
      'تقريرا عن تنفيذ الفقرة 1 أعلاه؛\n\n4 - تقرر النظر في الفقرة 3 أعلاه',
    );
    const first = await shown(open('a.md', referring));
    const finding = first.findings.find(({ ruleId }) => ruleId === 'paragraph-numbering');
    const { edits } = finding!.changes[0]!;
    const second = await shown({ kind: 'accept', version: first.version, edits });
    expect(second.text).toBe(
      referring.replace('3 - ', '2 - ').replace('4 - ', '3 - ').replace('الفقرة 3', 'الفقرة 2'),
    );
  });

  test('is written back in its encoding, with its mark', async () => {
    const bytes = new Uint8Array(Buffer.from(`\ufeff${draft}`, 'utf16le'));
    await shown({ kind: 'open', files: [{ name: 'a.txt', bytes }] });
    const file = await engine.answer({ kind: 'download', form: 'text' });
    if (file.kind !== 'file') throw new Error(file.kind);
    expect(file.name).toBe('a.corrected.txt');
    expect(Buffer.from(file.bytes).equals(Buffer.from(bytes))).toBe(true);
  });

  test('that is typed is taken whatever it is', async () => {
    expect((await shown({ kind: 'write', name: 'a.md', text: '' })).findings).toEqual([]);
    expect(idsOf(await shown({ kind: 'type', text: draft }))).toContain('paragraph-numbering');
  });
});

test('a long Word document tells how much of it is read', async () => {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const body = paragraph('إن الجمعية العامة،') + paragraph('تقرر كذا؛').repeat(1500);
  const bytes = new Uint8Array(await bare(body));
  const told: (readonly [Step, number | null])[] = [];
  await engine.answer({ kind: 'open', files: [{ name: 'long.docx', bytes }] }, (step, share) =>
    told.push([step, share]),
  );
  const shares = told.flatMap(([step, share]) =>
    step === 'reading' && share !== null ? [share] : [],
  );
  // Of 4,503 elements, and of 1,501 paragraphs.
  expect(shares.length).toBeGreaterThanOrEqual(10);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
  expect(told.at(-1)).toEqual(['checking', null]);
});

test('several texts are open together, each with its own corrections', async () => {
  const encode = (text: string) => new TextEncoder().encode(text);
  const archive = await zipOf({ 'first.md': draft, 'second.md': draft.replace('3 -', '2 -') });
  const answer = await engine.answer({
    kind: 'open',
    files: [
      { name: 'texts.zip', bytes: new Uint8Array(archive) },
      { name: 'broken.docx', bytes: encode('PK') },
      { name: 'third.md', bytes: encode('1 - تقرر كذا.\n') },
    ],
  });
  if (answer.kind !== 'shown') throw new Error(answer.kind);
  expect(answer.complaint).toContain('broken.docx');
  expect(answer.shown).toMatchObject({
    name: 'texts.zip/first.md',
    names: ['texts.zip/first.md', 'texts.zip/second.md', 'third.md'],
    at: 0,
  });
  const corrected = await shown({ kind: 'accept-safe' });
  const second = await shown({ kind: 'choose', at: 1 });
  expect([second.name, second.canUndo]).toEqual(['texts.zip/second.md', false]);
  expect(idsOf(second)).toEqual(['interpol-spelling', 'spacing', 'spacing']);
  const stale = { kind: 'accept', version: corrected.version, edits: [] } as const;
  expect((await shown(stale)).version).toBe(second.version);
  const first = await shown({ kind: 'choose', at: 0 });
  expect([first.text, first.canUndo]).toEqual([corrected.text, true]);
  expect((await shown({ kind: 'choose', at: 7 })).at).toBe(0);
});

test('a text is compared with the one that it follows', async () => {
  const text = (session: string) => `الجمعية العامة

الدورة ${session}

إن الجمعية العامة،

1 - تطلب إلى الأمين العام أن يقدم تقريرا في دورتها السادسة والستين.
`;
  const alone = await shown(open('new.md', text('السادسة والستون')));
  const compare = (file: Request & { readonly kind: 'open' }): Request => ({
    kind: 'compare',
    to: 'previous',
    file: file.files[0] ?? null,
  });
  const old = open('old.md', text('الخامسة والستون')) as Request & { readonly kind: 'open' };
  const beside = await shown(compare(old));
  expect(beside.companionNames).toEqual({ previous: 'old.md', source: null });
  expect(idsOf(beside)).toContain('series-session');
  expect(idsOf(alone)).not.toContain('series-session');
  const again = await shown({ kind: 'compare', to: 'previous', file: null });
  expect(idsOf(again)).toEqual(idsOf(alone));
});

test('what cannot be read is told, and what was open stays so', async () => {
  await shown(open('a.md', draft));
  for (const name of ['b.docx', 'b.pdf', 'b.rtf', 'b.xml']) {
    const answer = await engine.answer(open(name, '<a/>'));
    expect(answer).toMatchObject({ kind: 'complaint', message: expect.stringContaining(name) });
  }
  expect((await shown({ kind: 'speak', locale: 'ar' })).name).toBe('a.md');
  const word = await engine.answer({ kind: 'download', form: 'tracked' });
  expect(word).toMatchObject({ kind: 'complaint', message: expect.stringContaining('docx') });
});

test('a configuration applies to this text and the next; its mistakes are told with their places', async () => {
  await shown(open('a.md', draft));
  const configure = (name: string, text: string): Request => ({
    kind: 'configure',
    file: { name, text },
  });
  const without = await shown(configure('qarar.config.json', '{ "rules": { "spacing": "off" } }'));
  expect(idsOf(without)).toEqual(['interpol-spelling', 'paragraph-numbering']);
  expect(without.configurationName).toBe('qarar.config.json');
  const wrong = await engine.answer(configure('qarar.config.yaml', 'rules:\n  spacin: off\n'));
  expect(wrong).toMatchObject({
    kind: 'complaint',
    message: expect.stringMatching(/^qarar\.config\.yaml:2:3: .*spacing/u),
  });
  const code = await engine.answer(configure('qarar.config.ts', 'export default {}'));
  expect(code).toMatchObject({ kind: 'complaint', message: expect.stringContaining('not run') });
  expect(idsOf(await shown(open('b.md', draft)))).toEqual(idsOf(without));
  const all = await shown({ kind: 'configure', file: null });
  expect(idsOf(all)).toContain('spacing');
});

test('a report is a page of its own, and messages are in the language of the page', async () => {
  await engine.answer({ kind: 'speak', locale: 'ar' });
  const text = await shown(open('a.md', draft));
  expect(text.findings[0]?.address).toContain('الديباجة');
  const report = await engine.answer({ kind: 'download', form: 'report' });
  if (report.kind !== 'file') throw new Error(report.kind);
  expect(report.name).toBe('a.md.qarar.html');
  expect(Buffer.from(report.bytes).toString()).toMatch(
    /^<!doctype html>\n<html lang="ar" dir="rtl">/u,
  );
});

test('both languages of the page have the same places in their sentences', () => {
  const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([place]) => place).sort();
  for (const [name, { en, ar }] of Object.entries(texts)) {
    expect(placesIn(ar), name).toEqual(placesIn(en));
  }
  expect(told('en', 'at' satisfies TextName, { at: 1, count: 2 })).toBe('1 of 2');
});

test('of a document with a damaged part there is no copy, and why is said', async () => {
  const whole = await bare('<w:p><w:r><w:t>تقرر  كذا ،</w:t></w:r></w:p>', {
    comments: '<w:comments><w:comment',
  });
  const { findings } = await shown({
    kind: 'open',
    files: [{ name: 'a.docx', bytes: new Uint8Array(whole) }],
  });
  expect(findings.length).toBeGreaterThan(0);
  expect(await engine.answer({ kind: 'download', form: 'comments' })).toEqual({
    kind: 'complaint',
    message: expect.stringMatching(/^a\.docx: no copy: a part of the document .* is damaged/u),
  });
});
