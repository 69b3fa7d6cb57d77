/** What is done about findings besides reporting them. */
export interface Fixing {
  readonly target: 'files';
}
