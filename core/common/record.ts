/** Whether a value is an object of names and values, as JSON has them, or what a module exports. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  // A list, a Map or a date keeps what it holds elsewhere, and would count as empty.
  const tag = Object.prototype.toString.call(value);
  return tag === '[object Object]' || tag === '[object Module]';
}
