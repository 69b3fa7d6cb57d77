/**
 * A hash of 64 bits in hexadecimal, for naming things by their content; it is no protection against
 * who wants two texts to have one name. The mixing is that of cyrb53.
 */
export function contentHash(text: string): string {
  const [first, second] = halves(text);
  return hexadecimal(first, 8) + hexadecimal(second, 8);
}

/** A hash of 16 bits, for samples. */
export function shortHash(text: string): number {
  return halves(text)[0] >>> 16;
}

export function hexadecimal(value: number, length: number): string {
  return (value >>> 0).toString(16).padStart(length, '0');
}

function halves(text: string): readonly [number, number] {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x9e3779b1);
    high = Math.imul(high ^ code, 0x5f356495);
  }
  return [mixed(high, low), mixed(low, high)];
}

function mixed(own: number, other: number): number {
  return Math.imul(own ^ (own >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
}
