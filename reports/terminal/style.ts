type Paint = (text: string) => string;

export interface Style {
  readonly bold: Paint;
  readonly underline: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly green: Paint;
  readonly cyan: Paint;
}

const plain: Paint = (text) => text;
const paint =
  (on: number, off: number): Paint =>
  (text) =>
    `\u001b[${on}m${text}\u001b[${off}m`;

export function styleOf(color: boolean): Style {
  if (!color) {
    return { bold: plain, underline: plain, red: plain, yellow: plain, green: plain, cyan: plain };
  }
  return {
    bold: paint(1, 22),
    underline: paint(4, 24),
    red: paint(31, 39),
    yellow: paint(33, 39),
    green: paint(32, 39),
    cyan: paint(36, 39),
  };
}
