import { type CompletedCommand, type CompletionWords, quoted } from './completed.ts';

/** Also for the bash of macOS (3.2), which has neither `mapfile` nor a library of completions. */
export function bashScript(command: CompletedCommand): string {
  const { name, subcommands } = command;
  const all = [command, ...subcommands];
  return `# Completions of ${name} for bash: source <(${name} completion bash)
_${name}() {
  local IFS=$'\\n' cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command=${name}
  COMPREPLY=()
  if [[ $cur == '=' ]]; then
    cur=
  elif [[ $prev == '=' ]]; then
    prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  if [[ $COMP_CWORD -gt 1 ]]; then
    case \${COMP_WORDS[1]} in
      ${subcommands.map((each) => each.name).join('|')}) command=\${COMP_WORDS[1]} ;;
    esac
  fi
  case "$command $prev" in
${all.flatMap(valueCases).join('\n')}
  esac
  case $cur in
    -*)
      case $command in
${all.map(optionCase).join('\n')}
      esac
      return ;;
  esac
  case $command in
${subcommands.map((each) => `    ${each.name}) ${reply(each.operands)} ;;`).join('\n')}
    *)
      compopt -o filenames 2>/dev/null
      [[ $COMP_CWORD -eq 1 ]] && ${reply(subcommands.map((each) => each.name))}
      COMPREPLY+=($(compgen -f -- "$cur")) ;;
  esac
}
complete -F _${name} ${name}
`;
}

function valueCases({ name, options }: CompletedCommand): readonly string[] {
  return options.flatMap((option) =>
    option.values === null
      ? []
      : [`    '${name} ${option.name}') ${reply(option.values)}; return ;;`],
  );
}

function optionCase({ name, options }: CompletedCommand): string {
  return `        ${name}) ${reply(options.map((option) => option.name))} ;;`;
}

function reply(words: CompletionWords): string {
  return words === 'files'
    ? 'compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$cur"))'
    : `COMPREPLY=($(compgen -W ${quoted(words.join('\n'))} -- "$cur"))`;
}
