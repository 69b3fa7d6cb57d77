import type { Locale } from '../../core/lint/rule.ts';
import type {
  Answer,
  DownloadForm,
  NamedText,
  Request,
  ShownChange,
  ShownFinding,
  ShownText,
} from '../engine/messages.ts';
import { createClient } from './client.ts';
import { describeText } from './describe-text.ts';
import { make, sentence } from './dom.ts';
import type { Editor } from './editor.ts';
import { bytesOf, isConfiguration, isField, save, watchDrops, watchPastes } from './files.ts';
import { recall, remember } from './memory.ts';
import { findingPanel } from './panel.ts';
import { createReading } from './reading.ts';
import { type Action, buildShell } from './shell.ts';
import { exampleText, type TextName, told } from './texts.ts';
import { trustedScript } from './trusted-script.ts';

/** What takes longer is told. */
const PATIENCE = 150;
/** After the last key, in milliseconds. */
const PAUSE = 250;

const kept = recall();
let locale: Locale = kept?.locale ?? (navigator.language.startsWith('ar') ? 'ar' : 'en');
let configuration: NamedText | null = kept?.configuration ?? null;
let shown: ShownText | null = null;
let chosen: ShownFinding | null = null;
let isUnsaved = false;
/** Findings that are passed over, by what they say. */
const passed = new Set<string>();
let editor: Editor | null = null;
let typed: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
/** What the next chosen file is for. */
let wanted: 'configure' | 'open' | 'source' = 'open';

const client = createClient();
const shell = buildShell((action) => void act(action));
const reading = createReading(shell.text, {
  onChoose: (finding) => choose(finding, false),
  onAccept: (finding) => {
    choose(finding, false);
    void acceptFirst();
  },
});

shell.remember.checked = kept !== null;
shell.remember.addEventListener('change', keep);
shell.files.addEventListener('change', () => {
  const files = [...(shell.files.files ?? [])];
  shell.files.value = '';
  void take(files, wanted);
});
watchDrops((files) => void take(files, 'open'));
watchPastes(
  (files) => void take(files, 'open'),
  (text) => void openText(told(locale, 'pasted'), text),
);
addEventListener('beforeunload', (event) => {
  if (isUnsaved) event.preventDefault();
});
document.addEventListener('keydown', (event) => {
  const { code, ctrlKey, altKey, metaKey, target } = event;
  if (ctrlKey || altKey || metaKey || isField(target) || shown === null) return;
  const action = keys[code];
  if (action === undefined || shell.button(action).disabled) return;
  event.preventDefault();
  void act(action);
});

/** By place on the keyboard, so that they are the same where it writes Arabic. */
const keys: Readonly<Record<string, Action>> = {
  KeyA: 'accept',
  KeyN: 'next',
  KeyP: 'previous',
  KeyS: 'skip',
  KeyU: 'undo',
};

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
      wanted = action;
      shell.files.click();
      return;
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
      if (chosen !== null) passed.add(nameOf(chosen));
      return step(1);
    case 'accept':
      return await acceptFirst();
    case 'accept-safe':
      await changeWith({ kind: 'accept-safe' });
      return;
    case 'undo':
      await request({ kind: 'undo' });
      return;
    case 'edit':
      return await toggleEditor();
    case 'print':
      window.print();
      return;
    case 'no-source':
      await request({ kind: 'source', file: null });
      return;
    case 'no-configuration':
      await configure(null);
      return;
    default:
      await sendTyped();
      await request({ kind: 'download', form: action.replace('save-', '') as DownloadForm });
  }
}

/** Sends a request, tells what takes long, and shows what comes of it. */
async function request(asked: Request): Promise<Answer> {
  let step: TextName | null = null;
  const timer = setTimeout(() => {
    shell.progress.hidden = step === null;
  }, PATIENCE);
  const answer = await client.ask(asked, (now) => {
    step = now;
    shell.progressText.textContent = told(locale, now);
  });
  clearTimeout(timer);
  shell.progress.hidden = true;
  switch (answer.kind) {
    case 'complaint':
      complain(answer.message);
      break;
    case 'file':
      save(answer.name, answer.type, answer.bytes);
      if (asked.kind === 'download' && asked.form !== 'report') isUnsaved = false;
      break;
    case 'shown':
      if (asked.kind !== 'download') show(answer.shown);
  }
  return answer;
}

function complain(message: string): void {
  shell.complaintText.replaceChildren(...sentence(message));
  shell.complaint.hidden = false;
  shell.button('close').focus();
}

async function take(files: readonly File[], purpose: typeof wanted): Promise<void> {
  for (const file of files) {
    if (purpose === 'configure' || isConfiguration(file)) {
      await configure({ name: file.name, text: await file.text() });
    } else if (purpose === 'source') {
      await request({ kind: 'source', file: await bytesOf(file) });
    } else if (mayClose()) await open({ kind: 'open', ...(await bytesOf(file)) });
  }
}

async function openText(name: string, text: string): Promise<void> {
  if (mayClose()) await open({ kind: 'write', name, text });
}

function mayClose(): boolean {
  return !isUnsaved || window.confirm(told(locale, 'loss'));
}

async function open(asked: Request): Promise<void> {
  shell.complaint.hidden = true;
  passed.clear();
  const before = shown;
  shown = null;
  const answer = await request(asked);
  if (answer.kind === 'complaint') {
    shown = before;
    return;
  }
  isUnsaved = false;
  closeEditor();
  window.scrollTo(0, 0);
  shell.text.focus({ preventScroll: true });
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
  const isNew = shown === null || text === null || shown.name !== text.name;
  const before = chosen;
  shown = text;
  shell.welcome.hidden = text !== null;
  shell.workplace.hidden = text === null;
  if (text !== null) {
    reading.show(text, told(locale, 'accept'));
    editor?.show(text);
  }
  chosen = null;
  if (!isNew && before !== null) {
    chosen = text?.findings.find((each) => nameOf(each) === nameOf(before)) ?? null;
  }
  describe();
}

function describe(): void {
  const isEditing = editor !== null;
  describeText(shell, { shown, configuration, locale, isEditing }, (finding) => {
    choose(finding, true);
  });
  reading.pass((finding) => passed.has(nameOf(finding)));
  choose(chosen, false);
}

function choose(finding: ShownFinding | null, moves: boolean): void {
  chosen = finding;
  const findings = openFindings();
  const at = finding === null ? -1 : findings.indexOf(finding);
  shell.position.textContent =
    at === -1 ? '' : told(locale, 'at', { at: at + 1, count: findings.length });
  shell.button('accept').disabled = firstChange() === null;
  if (editor === null) reading.choose(finding, moves);
  else if (moves && finding !== null) editor.go(finding);
  if (shown === null || finding === null) {
    const isEmpty = (shown?.findings.length ?? 0) === 0;
    const hint = make('p', { class: 'quiet' }, told(locale, 'choose'));
    shell.panel.replaceChildren(...(isEmpty ? [] : [hint]));
    return;
  }
  shell.panel.replaceChildren(
    ...findingPanel(finding, shown, locale, { onAccept: (change) => void accept(change) }),
  );
}

/** Those that are not passed over. */
function openFindings(): readonly ShownFinding[] {
  return (shown?.findings ?? []).filter((each) => !passed.has(nameOf(each)));
}

/** A finding that says the same of the same place, also after the text has moved. */
function nameOf({ ruleId, message, address }: ShownFinding): string {
  return `${ruleId} ${address} ${message}`;
}

/** Goes round through all that was found and is not passed over. */
function step(by: 1 | -1): void {
  reading.pass((finding) => passed.has(nameOf(finding)));
  const findings = openFindings();
  if (findings.length === 0) {
    choose(null, false);
    return;
  }
  const at = chosen === null ? -1 : (shown?.findings.indexOf(chosen) ?? -1);
  const next =
    by === 1
      ? findings.find((each) => (shown?.findings.indexOf(each) ?? 0) > at)
      : findings.findLast((each) => (shown?.findings.indexOf(each) ?? 0) < at);
  choose(next ?? (by === 1 ? findings[0] : findings.at(-1)) ?? null, true);
}

/** The only correction, or the safe one. */
function firstChange(): ShownChange | null {
  const changes = chosen?.changes ?? [];
  const [first] = changes;
  return first !== undefined && (first.isSafe || changes.length === 1) ? first : null;
}

async function acceptFirst(): Promise<void> {
  const change = firstChange();
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
  await sendTyped();
  const before = shown?.text;
  await request(asked);
  if (shown === null || shown.text === before) return;
  isUnsaved = true;
  editor?.replace(shown.text);
  editor?.show(shown);
}

async function toggleEditor(): Promise<void> {
  if (editor === null) await openEditor();
  else {
    await sendTyped();
    closeEditor();
  }
  describe();
}

async function openEditor(): Promise<void> {
  if (shown?.origin !== 'plain') return;
  const { createEditor } = await import('./editor.ts');
  editor?.destroy();
  editor = createEditor(shell.editor, {
    text: shown.text,
    label: told(locale, 'editor'),
    onChange: (text) => {
      isUnsaved = true;
      clearTimeout(timer);
      typed = text;
      timer = setTimeout(() => void sendTyped(), PAUSE);
    },
    onMove: (offset) => {
      const finding = openFindings().find(({ start, end }) => start <= offset && offset <= end);
      if (finding !== undefined) choose(finding, false);
    },
  });
  editor.show(shown);
  shell.editor.hidden = false;
  shell.text.hidden = true;
  editor.focus();
}

/** What was typed since the text was last checked; nothing else is done before. */
async function sendTyped(): Promise<void> {
  const text = typed;
  typed = null;
  clearTimeout(timer);
  if (text !== null) await request({ kind: 'type', text });
}

function closeEditor(): void {
  editor?.destroy();
  editor = null;
  shell.editor.hidden = true;
  shell.text.hidden = false;
}
