import { byPlace, headsOf, type SourceLanguage } from './language.ts';

const cardinals = new Map<string, number>(
  'один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
for (const [word, value] of [
  ['одна', 1],
  ['одного', 1],
  ['две', 2],
  ['двух', 2],
  ['трех', 3],
  ['четырех', 4],
  ['пяти', 5],
  ['шести', 6],
  ['десяти', 10],
] as const) {
  cardinals.set(word, value);
}

/** As far as numbers go: sessions, and most numbers in words, are inflected and not compared. */
export const russian: SourceLanguage = {
  code: 'ru',
  formula:
    /^(?:Генеральная Ассамблея|Совет Безопасности|Экономический и Социальный Совет|Совет по правам человека|Комиссия [^.;:]{2,60}|Конференция[^.;:]{0,60}),$/u,
  decision: /^(?:На своем|На своих|На своём)[^.;]{2,120}заседани/u,
  draft:
    /^(?:Проект (?:резолюции|решения)|Резолюция|Решение)(?: (?:[IVXLC]+|[A-ZА-Я]|[\d/]+(?: \(\d{4}\))?))?(?:,? принятая [^.;]+|[:.] \S.*)?$|^Организация Объединенных Наций$/u,
  heading:
    /^(?:(?:Приложение|Добавление|Раздел|Часть|Глава|Статья|Правило|Принцип|Цель)(?: [IVXLC]+| [A-ZА-Я]| \d+)?|[IVXLC]+|[A-ZА-Я])\.?$/u,
  annex: /^(?:Приложение|Добавление)/u,
  closing: /^(?:\d+-е\s(?:пленарное\s)?заседание|\d{1,2}\s\p{L}+\s\d{4}\sгода|\[.*)$/u,
  months: byPlace(
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  ),
  joins: new Set(['и', 'по', 'до', 'или']),
  paragraphs: new Set([
    'пункт',
    'пункта',
    'пункте',
    'пунктом',
    'пункту',
    'пункты',
    'пунктов',
    'пунктах',
    'п',
  ]),
  headings: new Map([
    ['глава', 'section'],
    ['главе', 'section'],
    ['главы', 'section'],
    ['гл', 'section'],
    ['правило', 'article'],
    ['приложение', 'annex'],
    ['приложении', 'annex'],
    ['приложению', 'annex'],
    ['приложения', 'annex'],
    ['принцип', 'article'],
    ['раздел', 'section'],
    ['раздела', 'section'],
    ['разделе', 'section'],
    ['статья', 'article'],
    ['цель', 'article'],
    ['часть', 'section'],
    ['части', 'section'],
  ]),
  sessions: new Set(),
  ordinals: new Map(),
  cardinals,
  cardinalHeads: headsOf(cardinals),
  groups: ' \u00a0\u202f',
  decimals: ',',
  ofs: new Set(),
  density: 0.88,
  isUnspaced: false,
  frequent: ['и', 'в', 'на', 'по', 'о', 'с', 'что'],
};
