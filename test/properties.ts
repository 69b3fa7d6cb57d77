import fc from 'fast-check';

// A run of the tests tells the same of the same code, so that what fails in CI fails again at home.
// Other cases are tried by `QARAR_SEED=N npx vitest run`, and by `npm run fuzz`.
const { QARAR_SEED = 1 } = process.env;
fc.configureGlobal({ seed: Number(QARAR_SEED) });

export default fc;
