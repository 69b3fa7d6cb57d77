/** Names of configuration files; a folder has one of them at most. */
export const configurationFiles = [
  'qarar.config.json',
  'qarar.config.jsonc',
  'qarar.config.yaml',
  'qarar.config.yml',
  'qarar.config.js',
  'qarar.config.mjs',
  'qarar.config.ts',
] as const;

/** May hold a configuration in its key `qarar`. */
export const packageFile = 'package.json';
export const ignoreFile = '.qararignore';
export const gitIgnoreFile = '.gitignore';

/** Whether a file can change how texts are checked, by its name alone. */
export function isConfigurationFile(address: string): boolean {
  const name = address.slice(address.lastIndexOf('/') + 1);
  return (
    name === packageFile ||
    name === ignoreFile ||
    name === gitIgnoreFile ||
    configurationFiles.some((each) => each === name)
  );
}

type SourceKind = 'json' | 'yaml' | 'package' | 'module';

/** How a file is read: as data by its extension, or by running it. */
export function sourceKind(address: string): SourceKind {
  if (address.endsWith(`/${packageFile}`)) return 'package';
  if (/\.jsonc?$/u.test(address)) return 'json';
  return /\.ya?ml$/u.test(address) ? 'yaml' : 'module';
}
