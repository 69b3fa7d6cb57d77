import type { IgnoreState } from '../../project/configuration-ignore.ts';
import type { TextConfiguration } from '../../project/configurations.ts';
export interface ProjectSettings extends TextConfiguration {
  /** Whether the text is left out, on the word of our files or only of those of Git. */
  readonly ignored: IgnoreState;
}
