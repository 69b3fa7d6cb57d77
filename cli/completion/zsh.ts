import {
  type CompletedCommand,
  type CompletedOption,
  type CompletionWords,
  quoted,
} from './completed.ts';

export function zshScript({ name, options, subcommands }: CompletedCommand): string {
  return `#compdef ${name}
# Completions of ${name} for zsh: source <(${name} completion zsh), or as _${name} in a folder of $fpath
_${name}() {
  local -a commands=(
${subcommands.map((each) => `    ${quoted(`${each.name}:${each.description}`)}`).join('\n')}
  )
  if (( CURRENT > 2 )); then
    case $words[2] in
${subcommands.map(subcommandCase).join('\n')}
    esac
  fi
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command commands
  fi
  _arguments -S ${[...options.flatMap(optionSpecs), quoted('*:file:_files')].join(' \\\n    ')}
}
if [[ $funcstack[1] == _${name} ]]; then
  _${name} "$@"
else
  compdef _${name} ${name}
fi
`;
}

function subcommandCase({ name, options, operands }: CompletedCommand): string {
  const specs = [...options.flatMap(optionSpecs), quoted(`*::${name}:${action(operands)}`)];
  return `      ${name})
        shift words
        (( CURRENT-- ))
        _arguments -S ${specs.join(' \\\n          ')}
        return ;;`;
}

function optionSpecs({ name, short, description, values }: CompletedOption): readonly string[] {
  const text = description.replace(/[[\]\\:]/gu, (sign) => `\\${sign}`);
  if (values === null) {
    const names = short === null ? [name] : [name, short];
    return names.map((each) => quoted(`${each}[${text}]`));
  }
  // It may be repeated, and its value may stand behind a blank or a sign.
  return [quoted(`*${name}=[${text}]:value:${action(values)}`)];
}

function action(words: CompletionWords): string {
  return words === 'files' ? '_files' : words.length === 0 ? ' ' : `(${words.join(' ')})`;
}
