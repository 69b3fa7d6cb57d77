import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runStep } from '../test/integrations/action.ts';
import { followDockerfile } from './harness/dockerfile.ts';
import { cloneSource, run } from './harness/source.ts';

const scratch = mkdtempSync(join(tmpdir(), 'qarar-integrations-'));
const source = join(scratch, 'source');
const drafts = join(scratch, 'drafts');
const flawed = '١ - تقرر كذا؛\n\n٣ - تطلب كذا.\n';
const clean = '١ - تقرر كذا؛\n\n٢ - تطلب كذا.\n';
/** Folders with the command `qarar`, once the action has installed it. */
let installed = '';

beforeAll(() => {
  mkdirSync(source);
  cloneSource(source);
  mkdirSync(drafts);
  writeFileSync(join(drafts, 'مشروع أول.md'), flawed);
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('npm installs the package of a Git URL among the global ones, as pre-commit 4.6 does', () => {
  const prefix = join(scratch, 'global');
  // What pre-commit sets: see its languages/node.py.
  const env = { ...process.env, npm_config_prefix: prefix, NPM_CONFIG_PREFIX: prefix };
  run(['npm', 'install', '-g', `git+file://${source}`, '--no-audit', '--no-fund'], scratch, env);
  const folder = join(prefix, 'lib/node_modules/qarar');
  expect(lstatSync(folder).isSymbolicLink()).toBe(false);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as object;
  expect(manifest).not.toHaveProperty('scripts');
  expect(manifest).not.toHaveProperty('devDependencies');
  // npm lays the dependencies into the folder that it then takes for the clone.
  expect(existsSync(join(folder, 'node_modules/tinypool'))).toBe(true);
  writeFileSync(join(drafts, 'second.md'), clean);
  const parameters = ['--threads', '2', '.'];
  const check = spawnSync(join(prefix, 'bin/qarar'), parameters, { cwd: drafts, encoding: 'utf8' });
  rmSync(join(drafts, 'second.md'));
  expect(check).toMatchObject({ status: 1, stderr: '' });
  expect(check.stdout).toContain('paragraph-numbering');
}, 300_000);

test('the GitHub action installs the command and annotates what it finds', () => {
  const temporary = join(scratch, 'runner');
  mkdirSync(temporary);
  const [paths, summary] = ['path', 'summary'].map((name) => join(scratch, name)) as [
    string,
    string,
  ];
  const runner = { ...process.env, RUNNER_TEMP: temporary, GITHUB_PATH: paths };
  const install = runStep(
    'Install qarar',
    { 'github.action_path': source },
    { cwd: drafts, env: runner },
  );
  expect(install, install.stderr).toMatchObject({ status: 0 });

  installed = readFileSync(paths, 'utf8').trim().split('\n').join(delimiter);
  const { PATH } = process.env;
  const env = { PATH: `${installed}${delimiter}${PATH}`, GITHUB_STEP_SUMMARY: summary };
  const check = runStep('Check resolutions', {}, { cwd: drafts, env });
  expect(check.status).toBe(1);
  expect(check.stdout).toMatch(/^::error file=مشروع أول\.md,line=3,endLine=3,col=1,endColumn=2,/mu);
  expect(readFileSync(summary, 'utf8')).toContain('paragraph-numbering');
}, 300_000);

test('npx runs the command of the packed file', () => {
  const temporary = join(scratch, 'runner');
  const [packed = ''] = readdirSync(temporary).filter((name) => name.endsWith('.tgz'));
  expect(statSync(join(temporary, packed)).size).toBeLessThan(4_000_000);
  const modules = join(temporary, 'qarar/lib/node_modules/qarar');
  const installed = readdirSync(join(modules, 'node_modules'), { recursive: true })
    .map(String)
    .filter((path) => /(?:^|node_modules\/)(?:@[^/]+\/)?[^@/]+\/package\.json$/u.test(path));
  expect(installed.length).toBeLessThan(40);

  const parameters = ['--yes', '--package', join(temporary, packed), 'qarar', '.'];
  const check = spawnSync('npx', parameters, { cwd: drafts, encoding: 'utf8' });
  expect(check.status).toBe(1);
  expect(check.stdout).toContain('paragraph-numbering');
}, 300_000);

test('the GitLab job writes the report that it promises', () => {
  const { qarar } = parse(readFileSync(join(source, 'ci/gitlab.yml'), 'utf8')) as {
    readonly qarar: {
      readonly script: readonly string[];
      readonly variables: Readonly<Record<string, string>>;
      readonly artifacts: { readonly reports: { readonly codequality: string } };
    };
  };
  const { PATH } = process.env;
  const env = { ...qarar.variables, PATH: `${installed}${delimiter}${PATH}` };
  const [script = ''] = qarar.script;
  const { status, stdout } = spawnSync('sh', ['-ec', script], {
    cwd: drafts,
    env,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stdout).toContain('paragraph-numbering');
  const report = join(drafts, qarar.artifacts.reports.codequality);
  expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject([
    { check_name: 'paragraph-numbering', location: { path: 'مشروع أول.md' } },
  ]);
});

test('the steps of the container file make an image that checks drafts', () => {
  const image = followDockerfile(source, scratch);
  const [command = '', ...parameters] = image.entrypoint;
  const check = spawnSync(join(image.path, command), [...parameters, '.'], {
    cwd: drafts,
    encoding: 'utf8',
  });
  expect(check).toMatchObject({ status: 1, stderr: '' });
  expect(check.stdout).toContain('paragraph-numbering');
}, 300_000);
