/** What a case must not do. */
export const faultKinds = [
  'exception',
  'hang',
  'range',
  'loop',
  'words lost',
  'difference',
  'memory',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** How a case failed; plain data. */
export interface Fault {
  readonly kind: FaultKind;
  /** In one line; two cases that differ in numbers only have failed in one way. */
  readonly what: string;
}

/** Whether two cases failed in one way: a smaller case must go on failing as the first one did. */
export function isSameFault(a: Fault, b: Fault): boolean {
  return signOf(a) === signOf(b);
}

export function signOf({ kind, what }: Fault): string {
  return `${kind}: ${what.replace(/\d+/gu, 'N').slice(0, 200)}`;
}

/** What was thrown, with the first line of ours that it was thrown from. */
export function exceptionOf(error: unknown): Fault {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (!(cause instanceof Error)) return { kind: 'exception', what: String(cause) };
  const from = cause.stack?.split('\n').find((line) => /^\s+at /u.test(line)) ?? '';
  return { kind: 'exception', what: `${cause.name}: ${cause.message}${from.replace(/\(.*/u, '')}` };
}
