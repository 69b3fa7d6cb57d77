import { Writable } from 'node:stream';

/**
 * Writes the header of each message together with its body: to hand over one piece costs the system, and
 * the client that is waked for it, half of what two cost.
 */
export function framedOutput(output: Writable): Writable {
  let header = '';
  const framed = new Writable({
    decodeStrings: false,
    write(piece: string | Uint8Array, _, written) {
      if (typeof piece === 'string') {
        header += piece;
        written();
        return;
      }
      output.cork();
      output.write(header, 'latin1');
      output.write(piece, written);
      output.uncork();
      header = '';
    },
  });
  output.on('error', (error) => framed.destroy(error));
  output.on('close', () => framed.destroy());
  return framed;
}
