import { createLinter, type Linter } from '../../core/lint/linter.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import type { ConfigurationHost } from '../../project/configuration-host.ts';
import { mergeLayers } from '../../project/configuration-layers.ts';
import { configurationMessage } from '../../project/configuration-messages.ts';
import type { CheckedFile } from '../../project/configuration-reader.ts';
import { createConfigurations } from '../../project/configurations.ts';
import { rules } from '../../rules/index.ts';
import type { NamedText } from './messages.ts';

/** The linter that a configuration file makes for a text, or what is wrong with the file. */
export async function configuredLinter(
  { name, text }: NamedText,
  textName: string,
  locale: Locale,
): Promise<Linter | { readonly complaint: string }> {
  const read: CheckedFile[] = [];
  const configurations = createConfigurations({
    rules,
    host: onlyFile(`/${name}`, text),
    onRead: (file) => read.push(file),
    use: { file: `/${name}` },
    onMistakes: 'nothing',
    boundary: () => null,
  });
  const { catalogue, layers } = await configurations.of(`/${textName}`);
  const problems = read.flatMap(({ problems: own, text: source }) =>
    own.map(({ span, message }) => {
      const { line, column } = lineIndex(source ?? '').locate(span?.start ?? 0);
      return `${name}:${line}:${column}: ${message[locale]}`;
    }),
  );
  if (read.some(({ isSkipped }) => isSkipped)) {
    problems.push(configurationMessage('not-run', { specifier: name })[locale]);
  }
  if (problems.length > 0) return { complaint: problems.join('\n') };
  return createLinter(catalogue.rules, mergeLayers(catalogue, layers));
}

/** What the file names besides itself is not there, and no code is run. */
function onlyFile(address: string, text: string): ConfigurationHost {
  return {
    isEncoded: false,
    namesIn: async () => new Set<string>(),
    read: async (asked) => (asked === address ? text : null),
    locate: async () => null,
    load: null,
  };
}
