import type { CancellationToken } from 'vscode-languageserver';

/** How often settings or files have changed: what was told before does not count any more. */
export class Generations {
  current = 0;
  #next = deferred();

  begin(): void {
    this.current++;
    this.wake();
  }

  /** There is something to tell, though what was told before still counts. */
  wake(): void {
    this.#next.resolve();
    this.#next = deferred();
  }

  /** Waits until there is something to tell, or for the end of the request. */
  async next(token: CancellationToken): Promise<void> {
    await Promise.race([this.#next.promise, cancelled(token)]);
  }
}

/** Resolved when the client withdraws its request. */
export function cancelled(token: {
  readonly onCancellationRequested: (listener: () => void) => unknown;
}): Promise<void> {
  return new Promise((done) => {
    token.onCancellationRequested(() => done());
  });
}

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
