import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { countWhile } from '../../core/common/search.ts';
import type { ShownFinding, ShownText } from '../engine/messages.ts';

export interface Editor {
  /** The findings of this very text; those of an older one are not shown. */
  readonly show: (text: ShownText) => void;
  /** Another text in its place, as an edit that can be undone. */
  readonly replace: (text: string) => void;
  readonly go: (finding: ShownFinding) => void;
  readonly focus: () => void;
  readonly destroy: () => void;
}

interface EditorOptions {
  readonly text: string;
  readonly label: string;
  readonly onChange: (text: string) => void;
  /** The cursor stands here. */
  readonly onMove: (offset: number) => void;
}

/**
 * An editor for text that runs from right to left. It stands in a root of its own, where the library
 * sets its styles in a way that the policy of the page allows.
 */
export function createEditor(host: HTMLElement, options: EditorOptions): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const view = new EditorView({
    root,
    parent: root as unknown as Element,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        history(),
        search(),
        highlightSelectionMatches(),
        keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap]),
        EditorView.lineWrapping,
        EditorView.perLineTextDirection.of(true),
        EditorView.contentAttributes.of({ dir: 'rtl', lang: 'ar', 'aria-label': options.label }),
        EditorState.lineSeparator.of(separatorOf(options.text)),
        theme,
        EditorView.updateListener.of((update) => {
          const isOurs = update.transactions.some((each) => each.annotation(ours) === true);
          if (update.docChanged && !isOurs) options.onChange(update.state.sliceDoc());
          else if (update.selectionSet) options.onMove(sourceOffset(update.state));
        }),
      ],
    }),
  });
  const positionOf = createPositions(() => view.state);
  return {
    show: ({ text, findings }) => {
      if (view.state.sliceDoc() !== text) return;
      view.dispatch(
        setDiagnostics(
          view.state,
          findings.map((each) => diagnostic(each, positionOf)),
        ),
      );
    },
    replace: (text) => {
      const { doc } = view.state;
      const next = view.state.toText(text);
      const [head, tail] = sharedEnds(doc.toString(), next.toString());
      view.dispatch({
        changes: {
          from: head,
          to: doc.length - tail,
          insert: next.slice(head, next.length - tail),
        },
        annotations: ours.of(true),
      });
    },
    go: ({ start, end }) => {
      const selection = { anchor: positionOf(start), head: positionOf(end) };
      view.dispatch({
        selection,
        effects: EditorView.scrollIntoView(selection.anchor, { y: 'center' }),
      });
      view.focus();
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

/** Edits that the page itself has made, and knows of. */
const ours = Annotation.define<boolean>();

/** How many units two texts have in common at their beginnings, and at their ends. */
function sharedEnds(a: string, b: string): readonly [number, number] {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return [head, tail];
}

/** The editor counts each end of a line as one; in the text it may be two. */
function separatorOf(text: string): string {
  const crlf = text.split('\r\n').length - 1;
  return crlf > 0 && crlf === text.split('\n').length - 1 ? '\r\n' : '\n';
}

function createPositions(stateOf: () => EditorState): (offset: number) => number {
  return (offset) => {
    const { doc, lineBreak } = stateOf();
    if (lineBreak.length === 1) return Math.min(offset, doc.length);
    // How many lines begin behind the first one and not behind the offset.
    const ends = countWhile(doc.lines - 1, (at) => doc.line(at + 2).from + at + 1 <= offset);
    return Math.min(offset - ends, doc.length);
  };
}

function sourceOffset({ doc, lineBreak, selection }: EditorState): number {
  const { head } = selection.main;
  return lineBreak.length === 1 ? head : head + doc.lineAt(head).number - 1;
}

function diagnostic(
  { start, end, severity, message, ruleId }: ShownFinding,
  positionOf: (offset: number) => number,
): Diagnostic {
  const text = message.replace(/[\u2066-\u2069]/gu, '');
  return { from: positionOf(start), to: positionOf(end), severity, message: text, source: ruleId };
}

const theme = EditorView.theme({
  '&': { color: 'inherit', background: 'transparent', fontSize: 'inherit' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '1.9' },
  '.cm-content': {
    padding: '1rem 0',
    caretColor: 'currentColor',
  },
  '.cm-line': { padding: '0 1.2rem', unicodeBidi: 'plaintext', textAlign: 'start' },
  '.cm-lintRange-error, .cm-lintRange-warning, .cm-lintRange-info': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy 1.5px var(--severity)',
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '0.35em',
  },
  '.cm-lintRange-error': { '--severity': 'var(--error)' },
  '.cm-lintRange-warning': { '--severity': 'var(--warning)' },
  '.cm-lintRange-info': { '--severity': 'var(--info)' },
  '.cm-tooltip': {
    background: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    maxWidth: 'min(32em, 90vw)',
  },
  '.cm-diagnostic': { direction: 'inherit', padding: '0.4em 0.8em' },
  '.cm-panels': { background: 'var(--ground)', color: 'var(--ink)' },
  '.cm-selectionMatch': { background: 'var(--selected)' },
});
