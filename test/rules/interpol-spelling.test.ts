import { expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import interpolSpelling from '../../rules/interpol/interpol-spelling.ts';

const COMBINING_HAMZA_BELOW = '\u0655';

/** `message words`, and what is written in their place: `=` surely, `?` if somebody wants it. */
function told(text: string, options: Readonly<Record<string, string | boolean>> = {}) {
  const rules = { 'interpol-spelling': ['error', options] } as const;
  const { findings } = createLinter([interpolSpelling], { rules }).lint(text);
  return findings.map(({ message, start, end, edits, suggestions }) => {
    const [offered] = suggestions;
    const written = edits[0] ?? offered?.edits[0];
    const sign = edits.length > 0 ? '=' : '?';
    const change =
      written === undefined
        ? ''
        : ` ${sign} ${text.slice(start, written.start)}${written.text}${text.slice(written.end, end)}`;
    return `${message} ${text.slice(start, end)}${change}`;
  });
}

const forms = ['الإنتربول', 'إنتربول', 'الانتربول', 'انتربول', 'الأنتربول', 'الإنترپول'];

test.each(forms)('%s is what a text of it may write, where it does so mostly', (form) => {
  const other = form === 'الانتربول' ? 'الأنتربول' : 'الانتربول';
  const text = `1 - تشكر ${form} وتدعو ${form} إلى كذا وتهيب ${other} كذا.`;
  expect(told(text, { majority: true })).toEqual([`spelling ${other} = ${form}`]);
});

test.each([
  ['half of the mentions is no majority', 'الانتربول ثم الإنتربول', 'الانتربول'],
  ['slips and Latin letters count as mentions, and are no form', 'الانتربول ثم الإنتربوال', ''],
  [
    'Latin letters are no Arabic form',
    'الانتربول ثم الانتربول ثم (INTERPOL) ثم (INTERPOL)',
    'none',
  ],
])('%s', (_, names, found) => {
  const all = told(`1 - تشكر ${names} على كذا.`, { majority: true });
  if (found === 'none') expect(all).toEqual([]);
  else if (found !== '') expect(all).toEqual([`spelling ${found} = الإنتربول`]);
  else expect(all).toHaveLength(2);
});

test.each([
  // The name of a programme, or of a document, without the article; but not with a slip.
  ['1 - ترحب بمشروع "بناء إنتربول" وبمشروع "بناء الانتربول".', ['spelling الانتربول = الإنتربول']],
  ['1 - ترحب بتقرير منظمات منها "INTERPOL" وغيرها.', []],
  ['1 - تحيط علما بكذا^(1).\n\n(1) تقارير منظمات منها INTERPOL وغيرها.', []],
  // Who writes in pieces what others write in one letter writes the same.
  [`1 - تشكر الا${COMBINING_HAMZA_BELOW}نتربول على كذا.`, []],
  // It may govern the next word.
  ['1 - ترحب بكذا في إطار بناء إنتربول المستقبل.', ['article إنتربول']],
  ['1 - ترحب بكذا في إطار بناء إنتربول جديد.', ['article إنتربول = الإنتربول']],
  // Between Arabic words, and nowhere else.
  ['INTERPOL هي المنظمة.', []],
  ['1 - تشكر 12 INTERPOL على كذا.', []],
  ['1 - تشكر الـ INTERPOL على كذا.', []],
  ['1 - تشكر منظمات منها INTERPOL 2020 وغيرها.', []],
  ['1 - تشكر منظمات منها INTERPOL (فرنسا).', []],
  ['1 - تشكر منظمات منها INTERPOL.', ['latin INTERPOL ? الإنتربول']],
  ['1 - تشكر منظمات منها INTERPOL، وغيرها.', ['latin INTERPOL ? الإنتربول']],
  ['1 - تشكر منظمات منها INTERPOL؛', ['latin INTERPOL ? الإنتربول']],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  [
    'without the article',
    '1 - تشكر إنتربول والإنتربول.',
    'إنتربول',
    ['spelling والإنتربول = وإنتربول'],
  ],
  ['a mark', '1 - تشكر الإنترب\u0640ول.', 'الانتربول', ['spelling الإنترب\u0640ول = الانتربول']],
  ['no article', '1 - تشكر إنتربول.', 'انتربول', ['spelling إنتربول = انتربول']],
])('another form than the usual one: %s', (_, text, form, expected) => {
  expect(told(text, { form })).toEqual(expected);
});

test.each(['الإنتبورل', 'للإنترولب', 'الإبنترول'])(
  'a letter of the name stands elsewhere: %s',
  (name) => {
    const right = name.startsWith('لل') ? 'للإنتربول' : 'الإنتربول';
    expect(told(`1 - تشكر قواعد بيانات ${name} على كذا.`)).toEqual([`spelling ${name} = ${right}`]);
  },
);

test.each(['البرلمان', 'الإنترنت', 'انتربت'])('another word is no such name: %s', (word) => {
  expect(told(`1 - تشكر ${word} على كذا.`)).toEqual([]);
});
