// npm start: builds what is not built yet, checks the drafts of examples/ and says what to do next.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

run('scripts/prepare.mjs');
// Status 1 says that there are errors in the drafts, and there are: that is what they are for.
if (run('bin/qarar', 'examples/') > 1) process.exit(2);
process.stdout.write(`
Next:
  node bin/qarar FILE-OR-FOLDER        check your own texts: plain, Markdown, HTML, Word, PDF
  node bin/qarar --fix FILE            make the safe corrections
  node bin/qarar --locale ar FILE      messages in Arabic
  node bin/qarar --help                everything else; the rules are in docs/rules/index.md
`);

function run(script, ...parameters) {
  const { status, error } = spawnSync(process.execPath, [join(root, script), ...parameters], {
    cwd: root,
    stdio: 'inherit',
  });
  if (error) throw error;
  if (script !== 'bin/qarar' && status !== 0) process.exit(status ?? 1);
  return status ?? 2;
}
