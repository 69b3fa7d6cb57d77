import type { Locale } from '../../core/lint/rule.ts';
import type {
  Answer,
  Companion,
  DownloadForm,
  NamedBytes,
  NamedText,
  Request,
  ShownChange,
  ShownFinding,
  ShownText,
} from '../engine/messages.ts';
import { createClient, type Opening } from './client.ts';
import { describeText } from './describe-text.ts';
import { sentence } from './dom.ts';
import { Editing } from './editing.ts';
import { bytesOf, isConfiguration, save, watchDrops, watchPastes } from './files.ts';
import { firstChange, nameOf, nextFinding } from './findings.ts';
import { watchKeys } from './keys.ts';
import { recall, remember } from './memory.ts';
import { panelOf } from './panel.ts';
import { withProgress } from './progress.ts';
import { createReading } from './reading.ts';
import { type Action, buildShell } from './shell.ts';
import { exampleText, told } from './texts.ts';
import { trustedScript } from './trusted-script.ts';

const kept = recall();
let locale: Locale = kept?.locale ?? (navigator.language.startsWith('ar') ? 'ar' : 'en');
let configuration: NamedText | null = kept?.configuration ?? null;
let shown: ShownText | null = null;
let chosen: ShownFinding | null = null;
let opening: Opening | null = null;
/** The texts with changes that were not saved, by their places. */
const unsaved = new Set<number>();
/** Findings that are passed over, by their texts and what they say. */
const passed = new Set<string>();
/** What the next chosen files are for. */
let wanted: 'configure' | 'open' | Companion = 'open';

const client = createClient();
const shell = buildShell((action) => void act(action));
const reading = createReading(shell.text, {
  onChoose: (finding) => choose(finding, false),
  onAccept: (finding) => {
    choose(finding, false);
    void acceptFirst();
  },
});
const editing = new Editing(shell, {
  onType: markUnsaved,
  onMove: (offset) => {
    const finding = openFindings().find(({ start, end }) => start <= offset && offset <= end);
    if (finding !== undefined) choose(finding, false);
  },
  send: (text) => request({ kind: 'type', text }),
});

shell.texts.addEventListener('change', () => void chooseText(Number(shell.texts.value)));
shell.remember.checked = kept !== null;
shell.remember.addEventListener('change', keep);
shell.files.addEventListener('change', () => {
  const files = [...(shell.files.files ?? [])];
  shell.files.value = '';
  void takeFiles(files, wanted);
});
watchDrops((files) => void takeFiles(files, 'open'));
watchPastes(
  (files) => void takeFiles(files, 'open'),
  (text) => void openText(told(locale, 'pasted'), text),
);
addEventListener('beforeunload', (event) => {
  if (unsaved.size > 0) event.preventDefault();
});
watchKeys(shell, (action) => {
  if (shown !== null) void act(action);
});

void start();

async function start(): Promise<void> {
  speak();
  await request({ kind: 'speak', locale });
  if (configuration !== null) await request({ kind: 'configure', file: configuration });
  document.body.classList.add('ready');
  // Only the page that stands on a server of its own says so.
  const { offline } = document.documentElement.dataset;
  if (offline !== undefined) {
    void navigator.serviceWorker?.register(trustedScript('offline.js'));
  }
}

async function act(action: Action): Promise<void> {
  switch (action) {
    case 'open':
    case 'source':
    case 'configure':
      return askForFiles(action);
    case 'follow':
      return askForFiles('previous');
    case 'cancel':
      return opening?.cancel();
    case 'write':
      await openText(told(locale, 'pasted'), '');
      return await toggleEditor();
    case 'example':
      return await openText(told(locale, 'exampleName'), exampleText);
    case 'language':
      locale = locale === 'ar' ? 'en' : 'ar';
      speak();
      keep();
      await request({ kind: 'speak', locale });
      return;
    case 'close':
      shell.complaint.hidden = true;
      return;
    case 'previous':
      return step(-1);
    case 'next':
      return step(1);
    case 'skip':
      if (chosen !== null) passed.add(passName(chosen));
      return step(1);
    case 'accept':
      return await acceptFirst();
    case 'accept-safe':
      return await changeWith({ kind: 'accept-safe' });
    case 'undo':
      await request({ kind: 'undo' });
      return;
    case 'edit':
      return await toggleEditor();
    case 'print':
      window.print();
      return;
    case 'no-source':
      return await compare('source', null);
    case 'no-follow':
      return await compare('previous', null);
    case 'no-configuration':
      return await configure(null);
    default:
      await editing.sendTyped();
      await request({ kind: 'download', form: action.replace('save-', '') as DownloadForm });
  }
}

function askForFiles(purpose: typeof wanted): void {
  wanted = purpose;
  shell.files.multiple = purpose === 'open';
  shell.files.click();
}

function markUnsaved(): void {
  if (shown !== null) unsaved.add(shown.at);
}

/** Sends a request, and shows what comes of it. */
async function request(asked: Request): Promise<Answer> {
  shell.button('cancel').hidden = true;
  const answer = await withProgress(shell, (tell) =>
    client.ask(asked, (step, share) => tell(told(locale, step), share)),
  );
  take(asked, answer);
  return answer;
}

function take(asked: Request, answer: Answer): void {
  switch (answer.kind) {
    case 'complaint':
      complain(answer.message);
      break;
    case 'file':
      save(answer.name, answer.type, answer.bytes);
      if (asked.kind === 'download' && asked.form !== 'report') unsaved.delete(shown?.at ?? -1);
      break;
    case 'shown':
      if (asked.kind !== 'download') show(answer.shown);
      if (answer.complaint !== undefined) complain(answer.complaint);
  }
}

function complain(message: string): void {
  shell.complaintText.replaceChildren(...sentence(message));
  shell.complaint.hidden = false;
  shell.button('close').focus();
}

async function takeFiles(files: readonly File[], purpose: typeof wanted): Promise<void> {
  const texts: File[] = [];
  for (const file of files) {
    if (purpose === 'configure' || isConfiguration(file)) {
      await configure({ name: file.name, text: await file.text() });
    } else if (purpose === 'open') texts.push(file);
    else await compare(purpose, await bytesOf(file));
  }
  if (texts.length === 0 || !mayClose()) return;
  await open({ kind: 'open', files: await Promise.all(texts.map(bytesOf)) });
}

async function compare(to: Companion, file: NamedBytes | null): Promise<void> {
  await editing.sendTyped();
  await request({ kind: 'compare', to, file });
}

async function openText(name: string, text: string): Promise<void> {
  if (mayClose()) await open({ kind: 'write', name, text });
}

function mayClose(): boolean {
  return unsaved.size === 0 || window.confirm(told(locale, 'loss'));
}

async function open(asked: Request): Promise<void> {
  shell.complaint.hidden = true;
  opening?.cancel();
  const before: Request[] = [{ kind: 'speak', locale }];
  if (configuration !== null) before.push({ kind: 'configure', file: configuration });
  shell.button('cancel').hidden = false;
  const answer = await withProgress(shell, (tell) => {
    opening = client.open(before, asked, (step, share) => tell(told(locale, step), share));
    return opening.answer;
  });
  opening = null;
  if (answer === null) return;
  if (answer.kind === 'shown') {
    shown = null;
    passed.clear();
    unsaved.clear();
    editing.close();
  }
  take(asked, answer);
  if (answer.kind !== 'shown') return;
  window.scrollTo(0, 0);
  shell.text.focus({ preventScroll: true });
}

async function chooseText(at: number): Promise<void> {
  await editing.sendTyped();
  editing.close();
  chosen = null;
  await request({ kind: 'choose', at });
  window.scrollTo(0, 0);
}

async function configure(file: NamedText | null): Promise<void> {
  const answer = await request({ kind: 'configure', file });
  if (answer.kind === 'complaint') return;
  configuration = file;
  keep();
  if (shown === null && file !== null) {
    shell.configurationName.textContent = told(locale, 'configurationIs', { name: file.name });
  }
}

function keep(): void {
  remember(shell.remember.checked ? { locale, configuration } : null);
}

function speak(): void {
  shell.speak(locale);
  describe();
}

/** Everything that depends on the text. */
function show(text: ShownText | null): void {
  const isNew = shown === null || text === null || shown.at !== text.at || shown.name !== text.name;
  const before = chosen;
  shown = text;
  shell.welcome.hidden = text !== null;
  shell.workplace.hidden = text === null;
  if (text !== null) {
    reading.show(text, told(locale, 'accept'));
    editing.show(text);
  }
  chosen = null;
  if (!isNew && before !== null) {
    chosen = text?.findings.find((each) => nameOf(each) === nameOf(before)) ?? null;
  }
  describe();
}

function describe(): void {
  const state = { shown, configuration, locale, isEditing: editing.isOpen };
  describeText(shell, state, (finding) => choose(finding, true));
  reading.pass((finding) => passed.has(passName(finding)));
  choose(chosen, false);
}

function choose(finding: ShownFinding | null, moves: boolean): void {
  chosen = finding;
  const findings = openFindings();
  const at = finding === null ? -1 : findings.indexOf(finding);
  shell.position.textContent =
    at === -1 ? '' : told(locale, 'at', { at: at + 1, count: findings.length });
  shell.button('accept').disabled = firstChange(chosen) === null;
  if (!editing.isOpen) reading.choose(finding, moves);
  else if (moves && finding !== null) editing.go(finding);
  shell.panel.replaceChildren(
    ...panelOf(finding, shown, locale, { onAccept: (change) => void accept(change) }),
  );
}

function passName(finding: ShownFinding): string {
  return `${shown?.at} ${nameOf(finding)}`;
}

/** Those that are not passed over. */
function openFindings(): readonly ShownFinding[] {
  return (shown?.findings ?? []).filter((each) => !passed.has(passName(each)));
}

/** Goes round through all that was found and is not passed over. */
function step(by: 1 | -1): void {
  reading.pass((finding) => passed.has(passName(finding)));
  choose(nextFinding(shown?.findings ?? [], openFindings(), chosen, by), true);
}

async function acceptFirst(): Promise<void> {
  const change = firstChange(chosen);
  if (change !== null) await accept(change);
}

async function accept({ edits }: ShownChange): Promise<void> {
  if (shown === null || chosen === null) return;
  const { start } = chosen;
  chosen = null;
  await changeWith({ kind: 'accept', version: shown.version, edits });
  const next = openFindings().find((each) => each.start >= start) ?? openFindings()[0] ?? null;
  choose(next, true);
}

async function changeWith(asked: Request): Promise<void> {
  await editing.sendTyped();
  const before = shown?.text;
  await request(asked);
  if (shown === null || shown.text === before) return;
  markUnsaved();
  editing.replace(shown);
}

async function toggleEditor(): Promise<void> {
  if (editing.isOpen) {
    await editing.sendTyped();
    editing.close();
  } else if (shown?.origin === 'plain') await editing.open(shown, locale);
  describe();
}
