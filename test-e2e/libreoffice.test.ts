// LibreOffice Writer with qarar: its own client for LanguageTool, and our extension.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeIn, source } from './harness/word.ts';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'qarar-writer-'));
const { run, convert, opened } = officeIn(folder);
const pipe = `qarar-${process.pid}`;
const places = [
  `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
  `-env:UNO_SHARED_PACKAGES_CACHE=${pathToFileURL(join(folder, 'shared'))}`,
];

let office: ChildProcess | undefined;
let server: ChildProcess | undefined;
let door: string;

beforeAll(async () => {
  writeFileSync(join(folder, 'flawed.fodt'), source.replace('وثيقة.', 'وثيقة ،أخرى.'));
  convert('flawed.fodt', 'docx', 'made');
  const extension = join(folder, 'qarar.oxt');
  run(process.execPath, [join(root, 'scripts/build-oxt.mjs'), extension]);
  run('unopkg', ['add', '--force', '--suppress-license', '--shared', ...places, extension]);
  const command = [process.execPath, join(root, 'bin/qarar')];
  const started = spawn(process.execPath, [join(root, 'bin/qarar'), 'serve', '--locale', 'en'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  server = started;
  const [lines] = (await once(started.stdout, 'data')) as [Buffer];
  door = /http:\S+\/v2$/mu.exec(lines.toString())?.[0] ?? '';
  const options = ['--headless', '--norestore', '--nologo', `--accept=pipe,name=${pipe};urp`];
  office = spawn('soffice', [...options, ...places], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, QARAR_COMMAND: command.join('\n'), LC_ALL: 'C.UTF-8' },
  });
}, 120_000);
afterAll(() => {
  server?.kill();
  // Its launcher starts another process.
  if (office?.pid !== undefined) process.kill(-office.pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** What the script answers that speaks to LibreOffice; of Debian's Python, which has its library. */
function ask(...parameters: readonly string[]) {
  const script = join(import.meta.dirname, 'libreoffice/office.py');
  const done = spawnSync('/usr/bin/python3', [script, pipe, ...parameters], {
    encoding: 'utf8',
    env: { ...process.env, QARAR_COMMAND: [process.execPath, join(root, 'bin/qarar')].join('\n') },
  });
  expect(done.status, done.stderr).toBe(0);
  return JSON.parse(done.stdout);
}

/** What the command says of a document. */
function told(file: string) {
  const options = ['--no-config', '--format', 'json', '--locale', 'en'];
  const [report] = JSON.parse(
    run(process.execPath, [join(root, 'bin/qarar'), file, ...options]),
  ) as [{ messages: readonly { ruleId: string; message: string; fix?: unknown }[] }];
  return report.messages;
}

test('Writer shows the findings of a paragraph, as it asks LanguageTool for them', () => {
  const found = ask(
    'proofread',
    door,
    'وإذ ترحب بتعاون الانتربول مع 5% & أكثر من الدول ،',
    '7 - تقرر أن تبقي المسألة قيد النظر؛',
  );
  expect(found.takes).toBe(true);
  expect(found.errors).toEqual([
    [
      {
        words: 'الانتربول',
        comment: 'The name is written «الإنتربول», not «الانتربول»',
        suggestions: ['الإنتربول'],
      },
      {
        words: ' ،',
        comment: 'A space before a punctuation mark or a closing bracket',
        suggestions: ['،'],
      },
    ],
    [],
  ]);
});

test('the extension sets comments at the exact words and makes corrections as tracked changes', () => {
  const file = join(folder, 'made/flawed.docx');
  const messages = told(file);
  const copy = join(folder, 'reviewed.docx');
  const result = ask('review', pathToFileURL(file).href, pathToFileURL(copy).href);
  const comments = result.comments as readonly (readonly [string, string, string])[];
  expect(comments.map(([author]) => author)).toEqual(messages.map(() => 'qarar'));
  const rules = comments.map(([, , content]) => content.split('\n').at(-1));
  expect(rules.sort()).toEqual(messages.map(({ ruleId }) => ruleId).sort());
  const words = comments.map(([, anchor, content]) => [anchor, content.split('\n').at(-1)]);
  for (const place of [
    [' ،', 'spacing'],
    ['70/2', 'reference-undated'],
    ['97/2', 'reference-session'],
    ['9', 'cross-reference'],
  ]) {
    expect(words).toContainEqual(place);
  }
  expect(result.checked).toBe(result.before);
  // A second check finds its own comments, and after a correction they are done.
  expect(result.again).toBe(comments.length);
  const safe = messages.filter(({ fix }) => fix !== undefined).length;
  expect(safe).toBeGreaterThan(1);
  expect(result.safe).toBe(comments.length - safe);
  expect(result.recording).toBe(false);

  const before = opened('made/flawed.docx', 'before');
  const after = opened('reviewed.docx', 'after');
  expect(after.changes.length).toBeGreaterThan(safe);
  expect(new Set(after.changes.map(({ author }) => author))).toEqual(new Set(['qarar']));
  expect(after.rejected).toBe(before.accepted);
  expect(after.accepted).toBe(
    before.accepted
      .replace('تطلب ،ذلك', 'تطلب، ذلك')
      .replace('وثيقة ،أخرى', 'وثيقة، أخرى')
      .replace('97/2،', '97/2.،'),
  );
});

interface Seen {
  readonly comments: readonly (readonly [author: string, words: string, content: string])[];
  readonly text: string;
  readonly listed: readonly string[];
  readonly message: string;
  readonly recording: boolean;
}

test('the menu and the panel check the document in front, and accept what is chosen', () => {
  const file = join(folder, 'made/flawed.docx');
  const messages = told(file);
  const copy = join(folder, 'used.docx');
  const seen = ask('use', pathToFileURL(file).href, pathToFileURL(copy).href, '97/2') as {
    readonly menu: readonly string[];
    readonly selected: string;
    readonly user: readonly string[];
  } & Record<'opened' | 'checked' | 'accepted' | 'shown' | 'pressed', Seen>;
  expect(seen.menu).toEqual([
    'Check resolution',
    'Accept the correction at the cursor',
    'Accept all safe corrections',
  ]);
  const { opened: untouched, checked, accepted, shown, pressed } = seen;
  expect(untouched).toMatchObject({ comments: [], listed: [], message: 'Not checked yet.' });

  expect(checked.comments).toHaveLength(messages.length);
  expect(new Set(checked.comments.map(([author]) => author))).toEqual(new Set(['qarar']));
  expect(checked.comments.map(([, words]) => words).sort()).toEqual(
    [' ،', ' ،', '70/2', '9', '97/2', '97/2'].sort(),
  );
  expect(checked.listed).toEqual(messages.map(({ message }) => message));
  expect(checked.text).toBe(untouched.text);

  // The full stop that a note lacks, accepted by the menu, then a space, by the button of the panel.
  const spacing = 'A space before a punctuation mark or a closing bracket';
  expect(accepted.listed).toEqual(
    checked.listed.filter((message) => message !== 'The footnote does not end with a full stop'),
  );
  expect(accepted.comments).toHaveLength(messages.length - 1);
  expect(accepted.text).toBe(untouched.text);
  expect(seen.selected).toBe(' ،');
  expect(shown.message).toBe(`${spacing}\nspacing`);
  expect(pressed.listed).toEqual(
    accepted.listed.filter((_, index) => index !== accepted.listed.indexOf(spacing)),
  );
  expect(pressed.comments).toHaveLength(messages.length - 2);
  expect(pressed.recording).toBe(false);
  expect(seen.user).toEqual(['Salma', 'Haddad']);

  const before = opened('made/flawed.docx', 'before');
  const after = opened('used.docx', 'after-use');
  expect(new Set(after.changes.map(({ author }) => author))).toEqual(new Set(['qarar']));
  expect(after.rejected).toBe(before.accepted);
  expect(after.accepted).toBe(
    before.accepted.replace('تطلب ،ذلك', 'تطلب، ذلك').replace('97/2،', '97/2.،'),
  );
});

test('corrections hit their words in any text, and what is no longer what was checked stays', () => {
  type Accepted = Record<'before' | 'after', string> & Record<'safe' | 'left', number>;
  type Found = Record<'twoUnits' | 'note' | 'replaced' | 'longer', Accepted>;
  const found = ask('accept-in-hostile-texts') as Found & { readonly names: readonly number[] };
  const corrected = (text: string): string =>
    text.replace('  يلي ؛', ' يلي؛').replace('  ذلك', ' ذلك').replace('ذلك ،', 'ذلك،');
  const { twoUnits, replaced, longer, note, names } = found;
  expect(twoUnits).toMatchObject({ after: corrected(twoUnits.before), safe: 3, left: 0 });
  // Before a mark of a note, too, and in the note itself.
  const withNote = corrected(note.before).replace(' ^(1)', '^(1)').replace('  كذا', ' كذا');
  expect(note).toMatchObject({ after: withNote, left: 0 });
  expect(replaced).toMatchObject({ after: 'شيء آخر\n\n', left: replaced.safe });
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
  expect(letters(longer.after)).toBe(
    letters(longer.before.replace('إن الجمعية ', 'إن الجمعية وكلمات أخرى ')),
  );
  for (const count of names) expect(count).toBeGreaterThan(0);
});
