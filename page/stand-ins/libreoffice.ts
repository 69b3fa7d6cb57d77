// What stands for documents/libreoffice.ts in a browser.

export function hasLibreOffice(): boolean {
  return false;
}

export function convertToDocx(): never {
  throw new Error('A browser has no LibreOffice');
}
