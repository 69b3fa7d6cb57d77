/** What was looked at, and how it is. Plain data. */
export interface Diagnosis {
  readonly id: string;
  readonly status: 'ok' | 'warning' | 'bad';
  readonly message: string;
  /** What to do about it. */
  readonly advice: string | null;
}

export function ok(id: string, message: string): Diagnosis {
  return { id, status: 'ok', message, advice: null };
}

export function warning(id: string, message: string, advice: string): Diagnosis {
  return { id, status: 'warning', message, advice };
}
