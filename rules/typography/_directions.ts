/** A control of direction that shows a reader what is not stored, or may do so. */
export interface DirectionFault {
  readonly kind: 'override' | 'unbalanced';
  readonly at: number;
  readonly code: number;
  /** The control that closes an override, else null. */
  readonly closing: number | null;
}

export interface DirectionReader {
  /** Takes the controls in the order of the text. */
  readonly read: (at: number, code: number) => void;
  /** At the end of the text. */
  readonly finish: () => void;
}

interface Control {
  readonly at: number;
  readonly code: number;
}

const POP_FORMATTING = 0x202c;
const LEFT_OVERRIDE = 0x202d;
const RIGHT_OVERRIDE = 0x202e;
const FIRST_ISOLATE = 0x2066;
const POP_ISOLATE = 0x2069;

/**
 * Matches the controls of direction as Unicode Standard Annex 9 does (rules X1 to X8, BD9): an
 * isolate ends what was opened inside it, and a line end, which is the end of a paragraph there, all
 * that is open.
 */
export function directionReader(
  source: string,
  found: (fault: DirectionFault) => void,
): DirectionReader {
  const open: Control[] = [];
  let isolates = 0;
  let last = 0;

  const unbalanced = ({ at, code }: Control): void =>
    found({ kind: isOverride(code) ? 'override' : 'unbalanced', at, code, closing: null });
  const finish = (): void => {
    open.forEach(unbalanced);
    open.length = 0;
    isolates = 0;
  };
  const popIsolate = (control: Control): void => {
    if (isolates === 0) {
      unbalanced(control);
      return;
    }
    isolates--;
    for (
      let inner = open.pop();
      inner !== undefined && !isIsolate(inner.code);
      inner = open.pop()
    ) {
      unbalanced(inner);
    }
  };
  const popFormatting = (control: Control): void => {
    const inner = open.at(-1);
    if (inner === undefined || isIsolate(inner.code)) {
      unbalanced(control);
      return;
    }
    open.pop();
    if (isOverride(inner.code)) found({ kind: 'override', ...inner, closing: control.at });
  };

  const read = (at: number, code: number): void => {
    if (open.length > 0 && hasLineEnd(source, last, at)) finish();
    last = at;
    const control = { at, code };
    if (code === POP_ISOLATE) popIsolate(control);
    else if (code === POP_FORMATTING) popFormatting(control);
    else {
      open.push(control);
      if (isIsolate(code)) isolates++;
    }
  };
  return { read, finish };
}

function isOverride(code: number): boolean {
  return code === LEFT_OVERRIDE || code === RIGHT_OVERRIDE;
}

function isIsolate(code: number): boolean {
  return code >= FIRST_ISOLATE && code < POP_ISOLATE;
}

/** The bidirectional class B: the ends of lines and paragraphs. */
function hasLineEnd(source: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = source.charCodeAt(i);
    if (code === 0x0a || code === 0x0d || (code >= 0x1c && code <= 0x1e)) return true;
    if (code === 0x85 || code === 0x2029) return true;
  }
  return false;
}
