// Prints each failure in JSON reports of vitest, and `N passed, N failed` as the last line.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

let passed = 0;
const failures = [];
for (const path of process.argv.slice(2)) {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const report = text === '' ? null : JSON.parse(text);
  passed += report?.numPassedTests ?? 0;
  failures.push(...(report?.testResults.flatMap(failuresOf) ?? [`${path}: there is no report`]));
}
for (const failure of failures) process.stdout.write(`FAILED ${failure}\n`);
process.stdout.write(`${passed} passed, ${failures.length} failed\n`);

function failuresOf({ name, status, message, assertionResults }) {
  const file = relative(process.cwd(), name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  // A file that cannot even be loaded has no test that fails, and is a failure.
  if (failed.length === 0) return status === 'failed' ? [`${file}: ${firstLine(message)}`] : [];
  return failed.map(({ ancestorTitles, title, failureMessages: [reason = ''] }) => {
    return `${[file, ...ancestorTitles, title].join(' > ')}: ${firstLine(reason)}`;
  });
}

function firstLine(text) {
  return text.trim().split('\n', 1)[0];
}
