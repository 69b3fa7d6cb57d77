export type Timer = ReturnType<typeof setTimeout>;

/** A timer for which no process of Node waits with its end. */
export function later(task: () => void, milliseconds: number): Timer {
  const timer = setTimeout(task, milliseconds);
  // In a browser it is a number.
  if (typeof timer === 'object') timer.unref();
  return timer;
}

/** After all that has arrived already. */
export function soon(task: () => void): void {
  // Browsers have the other one only.
  if (typeof setImmediate === 'function') setImmediate(task);
  else setTimeout(task);
}
