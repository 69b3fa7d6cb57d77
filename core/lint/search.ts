import { lazily } from '../common/lazily.ts';
import type { Facts } from '../facts/facts.ts';
import type { Model } from '../model/model.ts';
import { type CharacterRuns, compileCharacters } from './characters.ts';
import { type MatchMemory, searchEdited } from './kept-matches.ts';
import { compilePhrases, noMatches, type PhraseMatches } from './phrases.ts';
import { findRepetitions } from './repetitions.ts';
import type { SearchRange } from './search-range.ts';
import type { EnabledRule } from './settings.ts';
import type { Matches } from './traverse.ts';

/** A memory is that of a text that is edited, and searched alone. */
type Search = (models: readonly Model[], memory?: MatchMemory) => readonly Matches[];

/** Seeks the phrases, characters and repetitions of all rules. */
export function createSearch(enabled: readonly EnabledRule[], facts: Facts): Search {
  const seeksPhrases = enabled.some(({ rule }) => rule.phrases !== undefined);
  const seeksRepetitions = enabled.some(({ rule }) => rule.repetitions === true);
  const matchers = lazily(() => ({
    phrases: compilePhrases(
      enabled.map(({ rule, options }) => rule.phrases?.(options, facts) ?? []),
    ),
    characters: compileCharacters(enabled.map(({ rule, options }) => rule.characters?.(options))),
  }));
  const phrasesOf = (model: Model, range?: SearchRange): PhraseMatches =>
    seeksPhrases ? matchers().phrases(model, range?.places) : noMatches;
  const runsOf = ({ source, tokens }: Model, range?: SearchRange): CharacterRuns =>
    matchers().characters.find(source, tokens, range?.words);
  const matchesOf = (
    model: Model,
    phrases: PhraseMatches,
    runs: CharacterRuns,
    range?: SearchRange,
  ): Matches => ({
    phrases,
    runs,
    repetitions: seeksRepetitions ? findRepetitions(model, range?.places) : [],
  });
  return (models, memory) => {
    const [first] = models;
    if (memory !== undefined && first !== undefined) {
      const { isDivisible } = matchers().characters;
      const find = (range?: SearchRange): Matches =>
        matchesOf(first, phrasesOf(first, range), runsOf(first, range), range);
      return [searchEdited(first, memory, isDivisible, find)];
    }
    // One search in all texts before the next one, as in `runRules`.
    const phrases = models.map((model) => phrasesOf(model));
    const runs = models.map((model) => runsOf(model));
    return models.map((model, at) =>
      matchesOf(model, phrases[at] as PhraseMatches, runs[at] as CharacterRuns),
    );
  };
}
