import { applyEdits } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { ruleOffEdits } from '../../../server/lsp/rule-off.ts';

async function switchedOff(name: string, text: string | null): Promise<string> {
  const edits = await ruleOffEdits({ uri: `untitled:${name}`, text }, 'spacing');
  return typeof edits === 'string' ? edits : applyEdits(text ?? '{}\n', [...edits]);
}

const LONG = 'x '.repeat(60).trim();

test.each([
  ['qarar.config.json', null, /"spacing": "off"/u],
  [
    'qarar.config.json',
    '{\n  // why\n  "rules": { "spacing": "error", "a": 1 }\n}\n',
    /\/\/ why.*"off", "a": 1/su,
  ],
  [
    'qarar.config.yaml',
    `# why\nrules:\n  a: "${LONG}" # b\nstage: draft\n`,
    /^# why\n.*# b\n {2}spacing: off\nstage: draft\n$/su,
  ],
  ['qarar.config.yaml', `ignore:\n  - ${LONG}\n`, new RegExp(`- ${LONG}\n`, 'u')],
  ['qarar.config.yaml', '# rules:\n', /^# rules:\n\n?rules:\n {2}spacing: off\n$/u],
  ['package.json', '{"name":"a","qarar":{"rules":{}}}', /"name": "a".*"spacing": "off"/su],
])('%s comes to say that the rule is off, and else what it said', async (name, text, expected) => {
  expect(await switchedOff(name, text)).toMatch(expected);
});

test.each([
  ['a module', 'qarar.config.mjs', 'export default {};', 'code'],
  ['no JSON', 'qarar.config.json', '{ "rules": {', 'broken'],
  [
    'a conflict',
    'qarar.config.yaml',
    '<<<<<<< a\nrules: {}\n=======\nrules: {a: b}\n>>>>>>> b\n',
    'broken',
  ],
  ['two documents', 'qarar.config.yaml', 'rules: {}\n---\nrules: {}\n', 'broken'],
  ['a list', 'qarar.config.yaml', '- a\n', 'broken'],
  ['rules that are none', 'qarar.config.json', '{ "rules": "all" }', 'broken'],
  ['rules twice', 'qarar.config.json', '{ "rules": { "a": "off" }, "rules": {} }', 'broken'],
  ['rules of another name', 'qarar.config.yaml', 'a: &a { b: off }\nrules: *a\n', 'broken'],
])('%s is left as it is', async (_, name, text, expected) => {
  expect(await switchedOff(name, text)).toBe(expected);
});
