import { Console } from 'node:console';
import {
  type Connection,
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { framedOutput } from './framed-output.ts';
import { watchFrames } from './framing.ts';
import { answeringDecoder } from './message-decoder.ts';

/** So that the log is read before the end. */
const LAST_MILLISECONDS = 100;

/**
 * The client at the other end of standard input and output. What it sends and cannot be read is answered
 * with an error; where it cannot even be seen where a message begins, the process ends.
 */
export function connectStandardStreams(): Connection {
  // What a configuration prints would stand between two messages.
  globalThis.console = new Console(process.stderr);
  const { stdin, stdout } = process;
  const writer = new StreamMessageWriter(framedOutput(stdout));
  const contentTypeDecoder = answeringDecoder((answer) => {
    connection.console.error(`A message is not understood: ${answer.error?.message}.`);
    // A client that has gone reads nothing any more.
    writer.write(answer).catch(() => {});
  });
  const reader = new StreamMessageReader(stdin, { contentTypeDecoder });
  const connection = createConnection(ProposedFeatures.all, reader, writer);
  endWithInput(connection);
  endWhenBroken(connection);
  return connection;
}

function endWithInput(connection: Connection): void {
  let isShutDown = false;
  connection.onShutdown(() => {
    isShutDown = true;
  });
  const end = (): void => process.exit(isShutDown ? 0 : 1);
  process.stdin.on('end', end).on('close', end);
}

/** Nothing can be understood any more: a client starts a server that has ended, and waits for a silent one. */
function endWhenBroken(connection: Connection): void {
  const watch = watchFrames((reason) => {
    process.stderr.write(`qarar: ${reason}\n`);
    connection.console.error(`${reason}. The server ends.`);
    setTimeout(() => process.exit(1), LAST_MILLISECONDS);
  });
  process.stdin.on('data', watch);
}
