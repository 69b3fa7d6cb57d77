// Prints `N passed, N failed` from JSON reports of vitest.
import { existsSync, readFileSync } from 'node:fs';

let passed = 0;
let failed = 0;
for (const path of process.argv.slice(2)) {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const report = text === '' ? null : JSON.parse(text);
  passed += report?.numPassedTests ?? 0;
  // A file that cannot even be loaded has no test that fails, and is a failure; so is a run that never was.
  const broken = report?.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  failed += (report?.numFailedTests ?? 0) + (broken?.length ?? 1);
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
