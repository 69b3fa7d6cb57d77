import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';

export type Guard = <P, R>(
  name: string,
  nothing: R,
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
) => (params: P, token: CancellationToken) => Promise<R>;

/**
 * Wraps the handler of a request, so that a bug in one feature costs its answer and nothing else: it
 * is logged, and the client gets what stands for nothing. A request that was cancelled before its
 * turn came is not worked on. `present` makes an answer one for the client.
 */
export function createGuard(
  connection: Connection,
  present: <T>(answer: T) => T = (answer) => answer,
): Guard {
  return (name, nothing, handler) => async (params, token) => {
    refuseCancelled(token);
    try {
      const result = await handler(params, token);
      refuseCancelled(token);
      return present(result);
    } catch (error) {
      // A refusal that the client is to see.
      if (error instanceof ResponseError) throw error;
      connection.console.error(`${name}: ${error instanceof Error ? error.stack : String(error)}`);
      return nothing;
    }
  };
}

function refuseCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
  }
}
