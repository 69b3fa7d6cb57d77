/** A format of a user that does not do what a format does; the message says it to the user. */
export class FormatError extends Error {}
