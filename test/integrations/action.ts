import { spawnSync } from 'node:child_process';
import { parse } from 'yaml';
import type { Outcome } from '../cli/qarar.ts';
import { read } from '../repo/files.ts';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly name: string;
  readonly description: string;
  readonly branding: object;
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly default: string }>
  >;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export const action = parse(read('action.yml')) as Action;

/** Runs a step as GitHub's runner does: its expressions are replaced, its script goes to bash. */
export function runStep(
  name: string,
  values: Readonly<Record<string, string>>,
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<NodeJS.ProcessEnv> },
): Outcome {
  const step = action.runs.steps.find((each) => each.name === name);
  if (step?.run === undefined) throw new RangeError(`There is no step ${name}`);
  const defaults = Object.entries(action.inputs).map(([id, input]) => [
    `inputs.${id}`,
    input.default,
  ]);
  const known: Readonly<Record<string, string>> = { ...Object.fromEntries(defaults), ...values };
  const filled = Object.entries(step.env ?? {}).map(([key, text]) => [
    key,
    text.replace(/\$\{\{ ([\w.-]+) \}\}/gu, (_, expression: string) => {
      const value = known[expression];
      if (value === undefined) throw new RangeError(`Nothing is known of ${expression}`);
      return value;
    }),
  ]);
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run],
    { cwd, env: { ...env, ...Object.fromEntries(filled) }, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  return { status, stdout, stderr };
}
