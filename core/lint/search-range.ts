/** Where in a text that was edited matches are sought: around what is not as it was in its last version. */
export interface SearchRange {
  readonly places: PlaceRange;
  readonly words: WordRange;
}

/** Whole paragraphs, as places in the stream of words, the end exclusive. */
export interface PlaceRange {
  readonly from: number;
  readonly to: number;
}

/** Two plain words between which characters are sought, as tokens: -1 and the number of tokens at the ends. */
export interface WordRange {
  readonly before: number;
  readonly behind: number;
}
