import { configurationFiles } from '../../project/configuration-files.ts';
import type { NamedBytes } from '../engine/messages.ts';

export const ACCEPTED =
  '.docx,.docm,.dotx,.pdf,.txt,.md,.markdown,.html,.htm,.xhtml,.mht,.xml,.zip';

export async function bytesOf(file: File): Promise<NamedBytes> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

export function isConfiguration({ name }: File): boolean {
  return configurationFiles.some((each) => each === name);
}

/** What a person puts down on the page; the page shows that it would take it. */
export function watchDrops(onFiles: (files: readonly File[]) => void): void {
  const show = (isOver: boolean): void => {
    document.body.classList.toggle('over', isOver);
  };
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    show(true);
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) show(false);
  });
  document.addEventListener('drop', (event) => {
    show(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  });
}

/** Files or text from the clipboard, but not what is pasted into a field or the editor. */
export function watchPastes(
  onFiles: (files: readonly File[]) => void,
  onText: (text: string) => void,
): void {
  document.addEventListener('paste', (event) => {
    if (isField(event.target)) return;
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (files.length === 0 && text === '') return;
    event.preventDefault();
    if (files.length > 0) onFiles(files);
    else onText(text);
  });
}

export function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, #editor') !== null;
}

export function save(name: string, type: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
