// Texts of an archive that never was: varied, and the same each time.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';

const SUBJECTS = [
  'المكتبات المتنقلة',
  'صون الواحات',
  'سلامة الملاحة في الأنهار',
  'تعليم الحرف التقليدية',
  'الإنذار المبكر بالجفاف',
  'حماية الشعاب المرجانية',
  'صحة الأمهات في الأرياف',
  'إدارة مياه الأمطار',
  'رقمنة السجلات المدنية',
  'مكافحة الاتجار بالمخطوطات',
];
const PLACES = [
  'في المناطق الريفية',
  'في البلدان النامية غير الساحلية',
  'على الصعيد الإقليمي',
  'في المدن الساحلية',
  'في المناطق الجبلية',
];
const PREAMBLE = [
  'إذ تؤكد',
  'وإذ تلاحظ',
  'وإذ ترحب',
  'وإذ تسلم',
  'وإذ تحيط علما',
  'وإذ تضع في اعتبارها',
];
const OPERATIVE = [
  'تشجع الدول الأعضاء على دعم',
  'تدعو المنظمات الإقليمية إلى تعزيز',
  'تطلب إلى الأمين العام أن يقدم تقريرا عن',
  'تحث الجهات المانحة على تمويل',
  'تقرر أن تواصل النظر في',
  'تهيب بالقطاع الخاص أن يسهم في',
];
const OBJECTS = [
  'أهمية التعاون بين السلطات المحلية والجامعات',
  'الجهود التي تبذلها المجتمعات المحلية',
  'الدور الذي تؤديه المرأة والشباب',
  'النتائج التي حققتها البرامج التجريبية',
  'الحاجة إلى بيانات موثوق بها ومصنفة',
  'تبادل الخبرات والتكنولوجيا بشروط متفق عليها',
  'بناء القدرات الوطنية في مجال الرصد والتقييم',
  'إدماج هذه المسألة في الخطط الإنمائية',
];
export const MONTHS = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيه',
  'تموز/يوليه',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
];
const ITEMS = ['أ', 'ب', 'ج', 'د', 'هـ', 'و'];

/** Writes so many files below a folder, of 1 kB and more; gives how large they are together. */
export function writeArchive(folder, count, largest) {
  let bytes = 0;
  for (let index = 0; index < count; index++) {
    const random = randomOf(index);
    // Small ones are common, large ones are not.
    const size = 1000 + (largest - 1000) * random() ** 3;
    const content = contentOf(random, size);
    const year = 1990 + (index % 35);
    const path = join(folder, String(year), `a-res-${String(index).padStart(6, '0')}.md`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    bytes += content.length;
  }
  return bytes;
}

/** A draft of about so many bytes, always the same for a number. */
export function draftOf(seed, size) {
  return resolution(randomOf(seed), size);
}

function contentOf(random, size) {
  const text =
    random() < 0.3 ? resolution(random, size).replaceAll('\n', '\r\n') : resolution(random, size);
  const kind = random();
  if (kind < 0.02) return iconv.encode(text, 'windows-1256');
  const bytes = Buffer.from(kind < 0.03 ? `\ufeff${text}` : text);
  // A byte that is no UTF-8: damaged on its way through the years.
  if (kind > 0.998) bytes[bytes.length >> 1] = 0xff;
  return bytes;
}

/** Every third has mistakes, of which there are more in long ones. */
function resolution(random, size) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const hasMistakes = random() < 0.33;
  const slips = () => hasMistakes && random() < 0.04;
  const subject = `${pick(SUBJECTS)} ${pick(PLACES)}`;
  const date = () => {
    const month = pick(MONTHS);
    return `${1 + Math.floor(random() * 28)} ${slips() ? month.replace('/', ' / ') : month} ${1995 + Math.floor(random() * 25)}`;
  };
  const sentence = () => {
    const words = `${pick(OBJECTS)} ${pick(PLACES)}، ولا سيما ${pick(OBJECTS)} و${pick(OBJECTS)}`;
    return slips() ? words.replace('، ', ', ') : words;
  };
  const blocks = ['الجمعية العامة', 'الدورة الثمانون', `# ${subject}`, 'إن الجمعية العامة،'];
  let length = 0;
  let notes = 0;
  const add = (block) => {
    blocks.push(block);
    length += block.length * 1.8;
  };
  const definitions = [];
  while (length < size * 0.35) {
    const note = random() < 0.1;
    if (note) definitions.push(`(${++notes}) A/${60 + Math.floor(random() * 20)}/${100 + notes}.`);
    const mark = note ? `<sup>(${notes})</sup>` : '';
    add(`${pick(PREAMBLE)} ${sentence()}، منذ ${date()}${mark}،`);
  }
  for (let number = 1; length < size * 0.95; number++) {
    if (slips()) number++;
    if (random() < 0.2) {
      add(`${number} - ${pick(OPERATIVE)} ما يلي:`);
      const items = ITEMS.slice(0, 2 + Math.floor(random() * 4));
      for (const item of items) add(`(${item}) ${sentence()}؛`);
    } else add(`${number} - ${pick(OPERATIVE)} ${sentence()}${slips() ? '،' : '؛'}`);
  }
  const last = blocks.at(-1);
  blocks[blocks.length - 1] = `${last.slice(0, -1)}.`;
  return `${[...blocks, ...definitions].join('\n\n')}\n`;
}

/** Numbers from 0 to 1 in a row that the seed decides: mulberry32. */
function randomOf(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
