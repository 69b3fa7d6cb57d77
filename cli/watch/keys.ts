/** What a key asks for while texts are watched. */
export type WatchKey = 'again' | 'fix' | 'quit';

const keys: Readonly<Record<string, WatchKey>> = {
  r: 'again',
  ق: 'again',
  '\r': 'again',
  f: 'fix',
  ب: 'fix',
  q: 'quit',
  ض: 'quit',
  '\u0003': 'quit',
};

/**
 * Tells of keys as they are pressed, the same on an Arabic keyboard; null where input or output is no
 * terminal. What is called at the end gives the terminal back as it was.
 */
export function listenToKeys(
  { stdin, stdout }: Pick<NodeJS.Process, 'stdin' | 'stdout'>,
  pressed: (key: WatchKey) => void,
): (() => void) | null {
  if (!stdin.isTTY || !stdout.isTTY) return null;
  const hear = (letters: Buffer): void => {
    for (const letter of letters.toString()) {
      const key = keys[letter.toLowerCase()];
      if (key !== undefined) pressed(key);
    }
  };
  stdin.setRawMode(true).on('data', hear);
  return () => {
    stdin.off('data', hear).setRawMode(false).pause();
  };
}

/** The screen and what can be scrolled back to. */
export const CLEAR_SCREEN = '\u001b[2J\u001b[3J\u001b[H';
