import { build, findingsOf, markAround } from '../../client-vscode/webview/paragraph.ts';
import { withoutIsolates } from '../../core/lint/isolates.ts';
import type { ShownFinding, ShownText } from '../engine/messages.ts';

/** The text as it is read, with a mark at each place where something was found. */
export interface Reading {
  readonly show: (text: ShownText, acceptLabel: string) => void;
  readonly choose: (finding: ShownFinding | null, moves: boolean) => void;
  /** Findings that are passed over are not marked. */
  readonly pass: (isPassed: (finding: ShownFinding) => boolean) => void;
}

interface ReadingEvents {
  readonly onChoose: (finding: ShownFinding) => void;
  readonly onAccept: (finding: ShownFinding) => void;
}

export function createReading(host: HTMLElement, { onChoose, onAccept }: ReadingEvents): Reading {
  let marks: readonly HTMLElement[] = [];
  const foundAt = (mark: Element): readonly ShownFinding[] =>
    // They are those that were given to it.
    (findingsOf.get(mark) ?? []) as readonly ShownFinding[];
  const chosen = (mark: Element): void => {
    const [first] = foundAt(mark);
    if (first !== undefined) onChoose(first);
  };
  host.addEventListener('click', ({ target }) => {
    const mark = markAround(target);
    if (mark !== null) chosen(mark);
    else if (target instanceof Element && target.localName === 'ins') {
      let before = target.previousElementSibling;
      while (before !== null && before.localName !== 'mark') before = before.previousElementSibling;
      const found = before === null ? [] : foundAt(before);
      const corrected = found.find(({ correction }) => correction?.words === target.textContent);
      if (corrected !== undefined) onAccept(corrected);
    }
  });
  host.addEventListener('keydown', (event) => {
    const mark = markAround(event.target);
    if (mark === null || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    chosen(mark);
  });
  return {
    show: ({ blocks, findings }, acceptLabel) => {
      const { scrollY } = window;
      host.replaceChildren(...blocks.map((block) => build(block, findings, acceptLabel)));
      marks = [...host.querySelectorAll('mark')];
      for (const mark of marks) {
        mark.setAttribute('role', 'button');
        const said = foundAt(mark).map(({ message }) => withoutIsolates(message));
        // Where something is missing, the mark has no words.
        mark.setAttribute(
          mark.textContent === '' ? 'aria-label' : 'aria-description',
          said.join('; '),
        );
      }
      window.scrollTo({ top: scrollY, behavior: 'instant' });
    },
    choose: (finding, moves) => {
      for (const mark of host.querySelectorAll('[aria-current]'))
        mark.removeAttribute('aria-current');
      const mark = marks.find((each) => finding !== null && foundAt(each).includes(finding));
      if (mark === undefined) return;
      mark.setAttribute('aria-current', 'true');
      if (!moves) return;
      mark.scrollIntoView({ block: 'nearest' });
      mark.focus({ preventScroll: true });
    },
    pass: (isPassed) => {
      for (const mark of marks) mark.classList.toggle('hidden', foundAt(mark).every(isPassed));
    },
  };
}
