// The plugin for ESLint.
export { default } from '../eslint/index.ts';
