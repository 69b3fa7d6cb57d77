import { type CompletedCommand, quoted } from './completed.ts';

export function fishScript({ name, options, subcommands }: CompletedCommand): string {
  const names = subcommands.map((each) => each.name).join(' ');
  const own = quoted(`not __fish_seen_subcommand_from ${names}`);
  const lines = [
    ...subcommands.map(
      (each) => `-n __fish_use_subcommand -a ${each.name} -d ${quoted(each.description)}`,
    ),
    ...optionLines(options, own),
    ...subcommands.flatMap((each) => {
      const seen = quoted(`__fish_seen_subcommand_from ${each.name}`);
      const words =
        each.operands === 'files' ? [] : [`-n ${seen} -f -a ${quoted(each.operands.join(' '))}`];
      return [...words, ...optionLines(each.options, seen)];
    }),
  ];
  return `# Completions of ${name} for fish: ${name} completion fish > ~/.config/fish/completions/${name}.fish
${lines.map((line) => `complete -c ${name} ${line}`).join('\n')}
`;
}

function optionLines(options: CompletedCommand['options'], condition: string): readonly string[] {
  return options.map(({ name, short, description, values }) => {
    const letter = short === null ? '' : ` -s ${short.slice(1)}`;
    const form = `-n ${condition}${letter} -l ${name.slice(2)} -d ${quoted(description)}`;
    if (values === null) return form;
    return values === 'files' ? `${form} -r` : `${form} -x -a ${quoted(values.join(' '))}`;
  });
}
