import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import type { Runtime } from '../runtime.ts';
import type { Guard } from './guard.ts';
import type { Hiding } from './hiding.ts';
import type { OpenText, Texts } from './texts.ts';

/** What every part of the server shares while it serves one client. */
export interface ServerContext {
  readonly connection: Connection;
  readonly client: ClientCapabilities;
  readonly guard: Guard;
  /** What is sent without being asked for, as the client can show it. */
  readonly present: <T>(message: T) => T;
  readonly runtime: Runtime;
  readonly texts: Texts;
  readonly hiding: Hiding;
  /** Folders of the workspace, as addresses. */
  readonly folders: () => readonly string[];
  /** Called when a text has been checked. */
  readonly onChecked: (text: OpenText) => void;
}
