/** Why something was refused: the code of the system, or ours for what is nested too deeply to be read; empty for all else. */
export function errorCode(error: unknown): string {
  if (error instanceof RangeError && error.message.includes('call stack')) return 'ERR_TOO_DEEP';
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
