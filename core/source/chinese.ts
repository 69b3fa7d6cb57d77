import type { SourceLanguage } from './language.ts';

/** As far as figures go: numbers in characters are understood, and never compared by themselves. */
export const chinese: SourceLanguage = {
  code: 'zh',
  formula:
    /^(?:大会|安全理事会|经济及社会理事会|人权理事会|[^，。；：]{2,30}(?:委员会|会议|理事会|大会))，$/u,
  decision:
    /^(?:在?\d{4}年\d{1,2}月\d{1,2}日)?[^。；]{0,40}第[\d一二三四五六七八九十百]+次(?:全体)?会议[^。；]{0,80}(?:决定|选举|任命)/u,
  draft:
    /^(?:决议草案|决定草案|决议|决定)(?:[一二三四五六七八九十]+|\s?[IVXLC]+|\s?[A-Z]|\s?[\d/]+)?(?:[:：.]?\s?\S.*)?$|^第[\d/]+(?:\s?[(（]\d{4}[)）])?号(?:决议|决定)$|^联合国$/u,
  heading:
    /^(?:附件|附录|第?[一二三四五六七八九十]+[节部分章条编]*|第\d+[节章条])(?:[一二三四五六七八九十]+|\s?[IVXLC]+|\s?[A-Z]|\s?\d+)?$/u,
  annex: /^(?:附件|附录)/u,
  closing: /^(?:\d{4}年\d{1,2}月\d{1,2}日|第\d+次(?:全体)?会议|\[.*)$/u,
  months: new Map(),
  joins: new Set(),
  paragraphs: new Set(),
  headings: new Map(),
  sessions: new Set(),
  ordinals: new Map(),
  cardinals: new Map(),
  cardinalHeads: new Set(),
  groups: ', \u00a0\u202f',
  decimals: '.',
  ofs: new Set(),
  density: 2.8,
  isUnspaced: true,
  frequent: [],
};
