// A plugin: what its module exports by default. Here: a rule with code, a preset and a fact.
import { paragraphLength } from './paragraph-length.js';

/** @type {import('qarar').Plugin} */
export default {
  name: 'house',
  rules: [paragraphLength],
  presets: {
    // Rules of plugins have their full names, those of qarar plain ones.
    final: {
      rules: {
        'house/paragraph-length': ['error', { limit: 60 }],
        'reference-undated': 'error',
      },
    },
  },
  facts: {
    // With the status `verified`, a text that gives this resolution another date is reported.
    resolutions: [
      {
        resolution: 'A/RES/66/3',
        date: '2011-10-03',
        status: 'verified',
        source: 'the text of the resolution',
      },
    ],
  },
};
