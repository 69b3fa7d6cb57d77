import { afterEach, expect, test } from 'vitest';
import { readWordDocument } from '../../../documents/docx.ts';
import { defaultReading } from '../../../documents/extracted.ts';
import {
  COPY_WORD,
  EDIT_WORD,
  type EditedWord,
  OPEN_WORD,
  type OpenedWord,
  READING,
  type ReadingText,
  type WordCopy,
  type WordCopyForm,
} from '../../../server/protocol.ts';
import { bare, packed, paragraph, unzipped } from '../../cli/word.ts';
import { type Client, connect, FOLDER } from './client.ts';

const URI = `${FOLDER}/a%20b.docx`;
const paragraphs = [
  'إن الجمعية العامة،',
  '1 - تطلب ،كذا إلى الانتربول؛',
  '2 - تدعو المك\u0640تب إلى كذا.',
];
const TEXT = `${paragraphs.join('\n\n')}\n`;
const document = () =>
  packed({ sections: [{ children: paragraphs.map((each) => paragraph(each)) }] });

let client: Client;
afterEach(() => client.stop());

async function opened(bytes: Buffer, locale = 'en'): Promise<OpenedWord> {
  client = await connect({ locale });
  const content = bytes.toString('base64');
  const answer = await client.connection.sendRequest<OpenedWord>(OPEN_WORD, { uri: URI, content });
  if ('text' in answer) await client.open(URI, answer.text);
  return answer;
}
const reading = () => client.connection.sendRequest<ReadingText>(READING, { uri: URI });
const edit = (version: number, edits: unknown) =>
  client.connection.sendRequest<EditedWord | null>(EDIT_WORD, { uri: URI, version, edits });
const copy = (form: WordCopyForm) =>
  client.connection.sendRequest<WordCopy>(COPY_WORD, { uri: URI, form });

async function accept(ruleId: string): Promise<EditedWord> {
  const { findings, version } = await reading();
  const correction = findings.find((each) => each.ruleId === ruleId)?.correction;
  const edited = await edit(version, correction?.edits);
  if (edited === null) throw new Error(`nothing was accepted of ${ruleId}`);
  await client.change(URI, version + 1, { text: edited.text });
  return edited;
}

async function bytesOf(answer: WordCopy): Promise<Buffer> {
  if ('complaint' in answer) throw new Error(answer.complaint);
  return Buffer.from(answer.content, 'base64');
}
const textOf = async (bytes: Buffer, trackedChanges: 'accepted' | 'rejected') =>
  (await readWordDocument(bytes, { ...defaultReading, trackedChanges })).text;

test('a Word document is read as any text, with its findings', async () => {
  expect(await opened(await document())).toMatchObject({ text: TEXT });
  const { verdict, findings } = await reading();
  expect(verdict).toBe('checked');
  const ids = findings.map(({ ruleId }) => ruleId);
  expect(ids).toEqual(expect.arrayContaining(['spacing', 'interpol-spelling', 'no-tatweel']));
});

test('the copy has a comment at each finding, and says the same', async () => {
  await opened(await document());
  const { findings } = await reading();
  const answer = await copy('comments');
  expect(answer).toMatchObject({ count: findings.length });
  const bytes = await bytesOf(answer);
  const comments = (await unzipped(bytes)).get('word/comments.xml') ?? '';
  expect(comments.match(/<w:comment /gu)).toHaveLength(findings.length);
  expect(await textOf(bytes, 'accepted')).toBe(TEXT);
});

test('all safe corrections are tracked where none was accepted', async () => {
  await opened(await document());
  const bytes = await bytesOf(await copy('corrections'));
  expect(await textOf(bytes, 'rejected')).toBe(TEXT);
  const corrected = await textOf(bytes, 'accepted');
  expect(corrected).toContain('تطلب، كذا');
  expect(corrected).toContain('المكتب');
});

test('else what was accepted, until it is taken back', async () => {
  await opened(await document());
  expect(await accept('no-tatweel')).toMatchObject({ canUndo: true });
  const bytes = await bytesOf(await copy('corrections'));
  expect(await textOf(bytes, 'accepted')).toBe(TEXT.replace('\u0640', ''));
  const { version } = await reading();
  expect(await edit(version - 1, [])).toBeNull();
  expect(await edit(version, null)).toEqual({ text: TEXT, canUndo: false });
});

test('what the document has no place for is not offered as a correction', async () => {
  const text = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  const [formula = '', first = '', second = ''] = paragraphs;
  const inserted = `<w:ins w:id="1" w:author="a">${text(first)}</w:ins>`;
  await opened(
    await bare(
      [text(formula), inserted, text(second)].map((runs) => `<w:p>${runs}</w:p>`).join(''),
    ),
  );
  const { findings } = await reading();
  const corrected = findings.flatMap(({ ruleId, correction }) => (correction ? [ruleId] : []));
  expect(corrected).toContain('no-tatweel');
  expect(corrected).not.toContain('spacing');
});

test.each([
  ['damaged', 'PK\u0003\u0004 and nothing else', 'en', /damaged/u],
  ['a plain text', paragraphs.join('\n'), 'ar', /ليس ملفا من نوع/u],
])('%s is refused', async (_, content, locale, complaint) => {
  const answer = await opened(Buffer.from(content), locale);
  expect('complaint' in answer && answer.complaint).toMatch(complaint);
  expect(await copy('comments')).toEqual({ complaint: '' });
});

test('an encrypted document is refused', async () => {
  const compound = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(compound);
  Buffer.from('EncryptedPackage', 'utf16le').copy(compound, 1024);
  const answer = await opened(compound);
  expect('complaint' in answer && answer.complaint).toMatch(/encrypted|password/u);
});

test('a document in which nothing was found gets no copy', async () => {
  await opened(await packed({ sections: [{ children: [paragraph('إن الجمعية العامة،')] }] }));
  expect(await copy('corrections')).toMatchObject({ complaint: expect.stringMatching(/nothing/u) });
});

test('of a document with a damaged part no copy is saved, and why is said', async () => {
  const paragraphs = ['إن الجمعية العامة،', '1 - تقرر  كذا ؛'];
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  const damaged = await bare(body, { comments: '<w:comments><w:comment' });
  await opened(damaged);
  await reading();
  expect(await copy('comments')).toEqual({
    complaint: expect.stringContaining('a part of the document that is not read is damaged'),
  });
});
