// The plugin for configuration files of unified: `{ "plugins": [["qarar/unified", { … }]] }`.
export { default, type ResolutionLintOptions } from '../unified/index.ts';
