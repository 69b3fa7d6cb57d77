// Arabic letters, digits, words and comparison keys, as the rules use them.
export * from '../core/arabic/characters.ts';
export * from '../core/arabic/clitics.ts';
export * from '../core/arabic/confusions.ts';
export * from '../core/arabic/derivations.ts';
export * from '../core/arabic/digits.ts';
export * from '../core/arabic/key.ts';
export * from '../core/arabic/latin-bis.ts';
export * from '../core/arabic/letters.ts';
export * from '../core/arabic/lexicon.ts';
export * from '../core/arabic/ordinals.ts';
export * from '../core/arabic/presentation-forms.ts';
export * from '../core/arabic/roman.ts';
export * from '../core/arabic/spelling.ts';
export * from '../core/arabic/teh-marbuta.ts';
export * from '../core/arabic/words.ts';
