// What test files import in the place of vitest while mutants run: the same assertions, and tests
// that are listed instead of run, so that one process runs them for hundreds of mutants.

import { format } from 'node:util';
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  customMatchers,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);
Object.assign(expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
chai.expect.extend(expect, customMatchers);
setState({ assertionCalls: 0 }, expect);
globalThis[GLOBAL_EXPECT] = expect;

/** `{ from, name, body }` of each test, in the order of the files; `from` is its file. */
export const listed = [];
const around = [];

function add(name, body) {
  listed.push({ from: globalThis.fileOfTests, name: [...around, name].join(' '), body });
}

export const test = Object.assign(add, {
  each: (rows) => (name, body) => {
    for (const [at, row] of rows.entries()) {
      const values = Array.isArray(row) ? row : [row];
      add(`${format(name, ...values).slice(0, 120)} (${at})`, () => body(...values));
    }
  },
  runIf: (isOn) => (isOn ? test : skipped),
  skipIf: (isOff) => (isOff ? skipped : test),
  skip: () => {},
});
const skipped = Object.assign(() => {}, { each: () => () => {} });

export const describe = Object.assign(
  (name, body) => {
    around.push(name);
    body();
    around.pop();
  },
  {
    each: (rows) => (name, body) => {
      for (const row of rows) {
        const values = Array.isArray(row) ? row : [row];
        describe(format(name, ...values), () => body(...values));
      }
    },
    runIf: (isOn) => (isOn ? describe : () => {}),
    skipIf: (isOff) => (isOff ? () => {} : describe),
  },
);
/** Nothing is tidied up before the process ends. */
export const afterAll = () => {};
export const afterEach = () => {};
export const beforeAll = (body) => body();
