/**
 * Words that are rightly written twice, as comparison keys, sorted. Source: the grammars of Arabic on
 * the accusative that distributes (`الحال` in `يوما يوما`, `حرفا حرفا`), and on emphasis by repetition;
 * general knowledge.
 */
const PHRASES: readonly string[] = [
  'اثنين',
  'بابا',
  'بلدا',
  'بندا',
  'بيتا',
  'ثلاثا',
  'جزءا',
  'جيلا',
  'حالة',
  'حرفا',
  'خطوة',
  'درجة',
  'رجلا',
  'رويدا',
  'سطرا',
  'سنة',
  'شبرا',
  'شهرا',
  'شيئا',
  'صفا',
  'صفحة',
  'عاما',
  'عضوا',
  'فردا',
  'فصلا',
  'فقرة',
  'قسما',
  'قليلا',
  'كلمة',
  'مادة',
  'مثنى',
  'نقطة',
  'هدفا',
  'هو', // يظل هو هو
  'هي',
  'واحدا',
  'واحدة',
  'يوما',
];

/**
 * Names that say a word twice, given names that are also the name of a father or a family, and
 * countries that a list names beside another of their name, sorted. General knowledge.
 */
const NAMES: readonly string[] = [
  'آدم',
  'أحمد',
  'إبراهيم',
  'إسماعيل',
  'الكونغو', // والكونغو والكونغو الديمقراطية
  'باغو', // باغو باغو
  'بطرس', // بطرس بطرس غالي
  'بورا', // بورا بورا
  'تسي', // ذبابة تسي تسي
  'جونسون',
  'حسن',
  'حسين',
  'خليل',
  'سالم',
  'سعيد',
  'سليمان',
  'سيدي',
  'صالح',
  'عثمان',
  'علي',
  'عمر',
  'غارسيا',
  'غينيا', // وغينيا وغينيا - بيساو
  'محمد',
  'محمود',
  'موسى',
  'والا', // والا والا
  'يوسف',
];

export const REPEATABLE: ReadonlySet<string> = new Set([...PHRASES, ...NAMES]);
