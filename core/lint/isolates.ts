interface IsolatedRun {
  readonly text: string;
  /** Its direction is its own: in a terminal, invisible controls say so; in HTML, an element. */
  readonly isolated: boolean;
}

/** A message for who is shown letters and nothing else: isolates would be in the way of a search. */
export function withoutIsolates(message: string): string {
  return message.replace(/[\u2066-\u2069]/gu, '');
}

/** A message cut where its values are isolated, without the controls. */
export function runsOf(message: string): readonly IsolatedRun[] {
  return message
    .split(/([\u2066-\u2068][^\u2066-\u2069]*\u2069)/u)
    .flatMap((part, i): IsolatedRun[] => {
      const isolated = i % 2 === 1;
      const text = isolated ? part.slice(1, -1) : part;
      return text === '' ? [] : [{ text, isolated }];
    });
}
