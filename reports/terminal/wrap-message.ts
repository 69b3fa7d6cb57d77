import width from './width.ts';

const POP_ISOLATE = '\u2069';

/**
 * Cuts a message at spaces into lines of at most so many cells. A value that is isolated ends with a
 * line and goes on in the next, so that no line turns another one around.
 */
export function wrapMessage(message: string, cells: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of message.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || width(longer) <= cells) {
      line = longer;
    } else {
      const open = openIsolates(line);
      lines.push(line + POP_ISOLATE.repeat(open.length));
      line = open + word;
    }
  }
  return [...lines, line];
}

function openIsolates(line: string): string {
  let open = '';
  for (const [control] of line.matchAll(/[\u2066-\u2069]/gu)) {
    open = control === POP_ISOLATE ? open.slice(0, -1) : open + control;
  }
  return open;
}
