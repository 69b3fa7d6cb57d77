/** A file that may be a text, with a stamp that changes when it does. */
export interface TextFile {
  readonly uri: string;
  readonly stamp: string;
}
