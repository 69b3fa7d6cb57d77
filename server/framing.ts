/** In bytes: no message that an editor sends is larger. */
const LARGEST_MESSAGE = 512 << 20;
const LONGEST_HEADER = 1024;
const LENGTH = /^Content-Length: *([0-9]{1,10})\r$/imu;
const HEADER = /^(?:[A-Za-z-]+:[^\r\n]*\r\n)+$/u;
/** The beginning of a header, however far it has come. */
const BEGUN = /^(?:[A-Za-z-]+:[^\r\n]*\r\n)*(?:[A-Za-z-]*|[A-Za-z-]+:[^\r\n]*\r?|\r\n?)$/u;

/**
 * Watches the frames of a stream of messages, in pieces as they come: whether each begins with its
 * length. A reader that has lost its place in the stream would wait for ever, and the client with it;
 * `broken` is called once, with what is wrong.
 */
export function watchFrames(broken: (reason: string) => void): (piece: Buffer) => void {
  let header = '';
  /** Bytes of the body that are still to come. */
  let left = 0;
  let isBroken = false;
  const fail = (reason: string): void => {
    isBroken = true;
    broken(`${reason}: ${JSON.stringify(header.slice(0, 80))}`);
  };
  return (piece) => {
    let at = 0;
    while (at < piece.length && !isBroken) {
      if (left > 0) {
        const taken = Math.min(left, piece.length - at);
        left -= taken;
        at += taken;
        continue;
      }
      const known = header.length;
      header += piece.toString('latin1', at, at + LONGEST_HEADER);
      const end = header.indexOf('\r\n\r\n');
      if (end === -1) {
        at += header.length - known;
        if (!BEGUN.test(header)) fail('A message does not begin with a header');
        else if (header.length > LONGEST_HEADER) fail('The header of a message has no end');
        continue;
      }
      at += end + 4 - known;
      header = header.slice(0, end + 2);
      const length = LENGTH.exec(header)?.[1];
      if (!HEADER.test(header)) fail('A message does not begin with a header');
      else if (length === undefined) fail('The header of a message has no valid Content-Length');
      else if (Number(length) > LARGEST_MESSAGE) fail('A message is too large');
      else left = Number(length);
      if (!isBroken) header = '';
    }
  };
}
