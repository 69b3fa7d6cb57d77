// Prints `N passed, N failed` from the JSON report of vitest.
import { readFileSync } from 'node:fs';

const text = readFileSync(process.argv[2], 'utf8');
const report = text === '' ? null : JSON.parse(text);
const passed = report?.numPassedTests ?? 0;
// A file that cannot even be loaded has no test that fails, and is a failure; so is a run that never was.
const broken = report?.testResults.filter(
  (file) => file.status === 'failed' && file.assertionResults.length === 0,
);
const failed = (report?.numFailedTests ?? 0) + (broken?.length ?? 1);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
