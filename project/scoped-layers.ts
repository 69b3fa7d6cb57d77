import type { Configuration, Layer } from './configuration.ts';
import { pathMatcher } from './path-pattern.ts';

export const noLayer: Layer = { presets: [], rules: {}, terms: [], stage: null, locale: null };

export interface ScopedLayer {
  readonly layer: Layer;
  /** Null: for all texts. `path` is relative to the folder of the scope. */
  readonly matches: ((path: string) => boolean) | null;
}

/** What a configuration sets itself, and then its overrides. */
export async function scopedLayers(configuration: Configuration): Promise<readonly ScopedLayer[]> {
  const own: ScopedLayer = { layer: configuration, matches: null };
  if (configuration.overrides.length === 0) return [own];
  const matcher = async (globs: readonly string[]): Promise<(path: string) => boolean> => {
    // Names may be stored with letters in pieces.
    const whole = globs.map((glob) => wholeFolder(glob).normalize('NFC'));
    const isMatch = await pathMatcher(whole, { dot: true });
    return (path) => isMatch(path.normalize('NFC'));
  };
  const overrides = configuration.overrides.map(async (layer): Promise<ScopedLayer> => {
    const [isFile, isExcluded] = [await matcher(layer.files), await matcher(layer.excludeFiles)];
    return { layer, matches: (path) => isFile(path) && !isExcluded(path) };
  });
  return [own, ...(await Promise.all(overrides))];
}

/** `annexes/` is all texts below the folder, and a pattern without a slash matches at any depth. */
function wholeFolder(glob: string): string {
  const whole = glob.replace(/^\.\//u, '').replace(/\/$/u, '/**');
  return whole.includes('/') ? whole : `**/${whole}`;
}
