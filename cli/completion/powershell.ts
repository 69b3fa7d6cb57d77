import type { CompletedCommand, CompletionWords } from './completed.ts';

/** For PowerShell 5.1 and later, which completes names of files itself where nothing is offered. */
export function powershellScript(command: CompletedCommand): string {
  const { name, subcommands } = command;
  const all = [command, ...subcommands];
  return `# Completions of ${name} for PowerShell: ${name} completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName ${name} -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $operands = @{
${all.map((each) => row(each.name, each === command ? names(subcommands) : each.operands)).join('\n')}
  }
  $options = @{
${all.map((each) => row(each.name, names(each.options))).join('\n')}
  }
  $values = @{
${all.flatMap(valueRows).join('\n')}
  }
  $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
  $command = '${name}'
  if ($words.Count -gt 1 -and $words[1] -ne '${name}' -and $options.ContainsKey($words[1])) { $command = $words[1] }
  $before = "$command $($words[-1])"
  if ($values.ContainsKey($before)) { $offered = $values[$before] }
  elseif ($wordToComplete.StartsWith('-')) { $offered = $options[$command] }
  elseif ($command -eq '${name}' -and $words.Count -gt 1) { $offered = @() }
  else { $offered = $operands[$command] }
  $offered | Where-Object { $_ -and $_.StartsWith($wordToComplete) } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

function names(named: readonly { readonly name: string }[]): readonly string[] {
  return named.map(({ name }) => name);
}

function valueRows({ name, options }: CompletedCommand): readonly string[] {
  return options.flatMap((option) =>
    option.values === null ? [] : [row(`${name} ${option.name}`, option.values)],
  );
}

function row(key: string, words: CompletionWords): string {
  const listed = words === 'files' ? [] : words;
  return `    ${literal(key)} = @(${listed.map(literal).join(', ')})`;
}

function literal(text: string): string {
  return `'${text.replace(/'/gu, "''")}'`;
}
