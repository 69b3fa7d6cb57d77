import {
  ErrorCodes,
  type Message,
  type ResponseError,
  type ResponseMessage,
} from 'vscode-languageserver';
import { isRecord } from '../core/common/record.ts';

/** Reads the body of a message. */
interface Decoder {
  readonly name: string;
  readonly decode: (body: Uint8Array) => Promise<Message>;
}

/**
 * A decoder that has the client told of what is no message, which the library passes over in silence: a
 * request in it would wait for ever. It is answered as JSON-RPC says, without an id where none can be read.
 */
export function answeringDecoder(tell: (answer: ResponseMessage) => void): Decoder {
  return {
    name: 'application/json',
    decode: async (body) => {
      const message = parsed(body);
      if (isMessage(message)) return message;
      const isJson = message !== undefined;
      const code = isJson ? ErrorCodes.InvalidRequest : ErrorCodes.ParseError;
      const error = new Error(isJson ? 'This is no request of JSON-RPC 2.0' : 'This is no JSON');
      const { id = null } = isRecord(message) ? message : {};
      tell({
        jsonrpc: '2.0',
        id: isId(id) ? id : null,
        error: { code, message: error.message } as ResponseError,
      });
      throw error;
    },
  };
}

/** Undefined for what is no JSON. */
function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString());
  } catch {
    return undefined;
  }
}

/** A request, a notification, or the answer to one of ours, which clients send without a result, too. */
function isMessage(message: unknown): message is Message {
  if (!isRecord(message)) return false;
  const { id, method, result, error } = message;
  if (method !== undefined) return typeof method === 'string' && (id === undefined || isId(id));
  return isId(id) || (id === null && (result !== undefined || isRecord(error)));
}

function isId(id: unknown): id is number | string {
  return typeof id === 'number' || typeof id === 'string';
}
