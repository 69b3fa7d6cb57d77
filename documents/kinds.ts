/** The files that a folder, a pattern or an archive gives; one that is named is read whatever its extension. */
export const textExtensions = [
  'md',
  'markdown',
  'txt',
  'qarar',
  'html',
  'htm',
  'xhtml',
  'mht',
  'mhtml',
  'xml',
  'docx',
  'docm',
  'dotx',
  'dotm',
  'doc',
  'dot',
  'rtf',
  'odt',
  'pdf',
  'zip',
] as const;

/** Documents by their first bytes; Word 97 and encrypted documents begin alike. */
const signatures = {
  zip: [0x50, 0x4b, 0x03, 0x04],
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  ole: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  rtf: [0x7b, 0x5c, 0x72, 0x74, 0x66],
} as const;

type Signature = keyof typeof signatures;

/** What the bytes say that they are, whatever the name; null for text. */
export function signatureOf(bytes: Buffer): Signature | null {
  for (const [name, signature] of Object.entries(signatures)) {
    if (signature.every((byte, at) => bytes[at] === byte)) return name as Signature;
  }
  return null;
}

const documentName =
  /\.(?:docx|docm|dotx|dotm|doc|dot|rtf|odt|fodt|pdf|html?|xhtml|mht|mhtml|xml|zip)$/iu;

export function isPlainTextName(path: string): boolean {
  return /\.(?:md|markdown|txt|qarar)$/iu.test(path);
}

/** Whether nothing but decoding is needed; a name that says nothing leaves it to the bytes. */
export function isPlainText(path: string, bytes: Buffer): boolean {
  if (isPlainTextName(path)) return true;
  return !documentName.test(path) && signatureOf(bytes) === null;
}

/** An archive is read piece by piece, and may be larger than any text. */
export function isArchiveName(path: string): boolean {
  return /\.zip$/iu.test(path);
}
