/**
 * What the server offers beyond the protocol of language servers, for clients that know of it. This
 * file is all that a client may import of the server.
 */

/** The client asks for `DidCheck` notifications by these options. */
export interface InitializationOptions {
  readonly reportsChecks?: boolean;
  /** Settings for clients that cannot be asked for them: the section `qarar`. */
  readonly settings?: unknown;
}

/** Notification, after each check of an open text. */
export const DID_CHECK = 'qarar/didCheck';

/** Whether the findings of a text are shown, and if not, why. */
export type Verdict = 'checked' | 'switched-off' | 'no-resolution' | 'too-large';

export interface DidCheck {
  readonly uri: string;
  readonly verdict: Verdict;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Request `{ uri }`: what was checked in an open text, and why nothing is shown; null when it is not open. */
export const STATUS = 'qarar/status';

export interface Status {
  /** For a person, in the language of the messages. */
  readonly lines: readonly string[];
}

/** Request `{ uri, position }`: the edit that makes the labels around a place consecutive. */
export const RENUMBER = 'qarar/renumber';

export interface Renumbering {
  /** An LSP `WorkspaceEdit`; null where there is nothing to do or it cannot be done. */
  readonly edit: unknown;
  /** Why it cannot be done, or what is left to a person; null for nothing. */
  readonly message: string | null;
}
