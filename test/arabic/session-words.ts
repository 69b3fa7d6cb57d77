const UNITS =
  'الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة'.split(' ');
const TENS = ['العشر', 'الثلاث', 'الأربع', 'الخمس', 'الست', 'السبع', 'الثمان', 'التسع'];

/** A session in words, with the ending of the tens; from 1 to 199. */
export function sessionWords(value: number, ending: 'ون' | 'ين'): string {
  if (value > 100) return `${sessionWords(value - 100, ending)} بعد المائة`;
  if (value === 100) return 'المائة';
  const unit = value % 10;
  const compound = unit === 1 ? 'الحادية' : UNITS[unit - 1];
  if (value <= 10) return UNITS[value - 1]!;
  if (value < 20) return `${compound} عشرة`;
  const ten = TENS[Math.floor(value / 10) - 2] + ending;
  return unit === 0 ? ten : `${compound} و${ten}`;
}
