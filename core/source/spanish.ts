import { byPlace, headsOf, type SourceLanguage } from './language.ts';

const ONES =
  'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte'.split(
    ' ',
  );
const TENS = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');

const cardinals = new Map<string, number>([
  ['un', 1],
  ['una', 1],
]);
for (const [index, word] of ONES.entries()) cardinals.set(word, index + 1);
for (const [index, ten] of TENS.entries()) {
  const value = (index + 3) * 10;
  cardinals.set(ten, value);
  for (const [place, one] of ONES.slice(0, 9).entries()) {
    cardinals.set(`${ten} y ${one}`, value + place + 1);
  }
}

/** As far as numbers go: sessions, which are named by ordinals, are not compared. */
export const spanish: SourceLanguage = {
  code: 'es',
  formula:
    /^(?:La Asamblea General|El Consejo (?:de Seguridad|Económico y Social|de Derechos Humanos)|La Comisión [^.;:]{2,60}|La Conferencia[^.;:]{0,60}),$/u,
  decision: /^(?:En su|En sus|El \d)[^.;]{2,120}\bsesi(?:ón|ones)\b/u,
  draft:
    /^(?:Proyecto de (?:resolución|decisión)|Resolución|Decisión)(?: (?:[IVXLC]+|[A-Z]|[\d/]+(?: \(\d{4}\))?))?(?: aprobada por [^.;]+|[:.] \S.*)?$|^Naciones Unidas$/u,
  heading:
    /^(?:(?:Anexo|Apéndice|Sección|Parte|Capítulo|Artículo|Regla|Principio|Objetivo)(?: [IVXLC]+| [A-Z]| \d+)?|[IVXLC]+|[A-Z])\.?$/u,
  annex: /^(?:Anexo|Apéndice)/u,
  closing: /^(?:\d+\w?\.?ª?\s?sesión(?:\splenaria)?|\d{1,2}\sde\s\p{L}+\sde\s\d{4}|\[.*)$/u,
  months: byPlace(
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  ),
  joins: new Set(['y', 'e', 'a', 'al', 'o', 'hasta']),
  paragraphs: new Set(['párrafo', 'párrafos', 'párr', 'párrs', 'apartado', 'apartados']),
  headings: new Map([
    ['anexo', 'annex'],
    ['anexos', 'annex'],
    ['apéndice', 'annex'],
    ['artículo', 'article'],
    ['capítulo', 'section'],
    ['capítulos', 'section'],
    ['cap', 'section'],
    ['objetivo', 'article'],
    ['parte', 'section'],
    ['partes', 'section'],
    ['principio', 'article'],
    ['regla', 'article'],
    ['secc', 'section'],
    ['sección', 'section'],
    ['secciones', 'section'],
  ]),
  sessions: new Set(),
  ordinals: new Map(),
  cardinals,
  cardinalHeads: headsOf(cardinals),
  groups: ' \u00a0\u202f',
  decimals: ',',
  ofs: new Set(['de', 'del']),
  density: 0.88,
  isUnspaced: false,
  frequent: ['el', 'los', 'del', 'las', 'y', 'por', 'su'],
};
