import { RENAMED_BODIES } from './renamed-bodies.ts';
import { type Fact, type FactStatus, GENERAL_KNOWLEDGE } from './status.ts';

/**
 * The States that sponsor drafts, by the names that lists of sponsors, roll-calls and lists of
 * members give them.
 */
export interface MemberState extends Fact {
  /** ISO 3166-1. */
  readonly code: string;
  /** In English, for the reader. */
  readonly english: string;
  /** The short form of the United Nations; status and source are about it. */
  readonly name: string;
}

/** Another name of a State. */
export interface StateForm extends Fact {
  /** The State that it names now; null for one that is gone. */
  readonly code: string | null;
  readonly name: string;
  /**
   * - `united-nations`: stands in documents of the United Nations beside the short form;
   * - `elsewhere`: newspapers and other organizations write so, the United Nations does not;
   * - `former`: right in a text of its time.
   */
  readonly usage: 'united-nations' | 'elsewhere' | 'former';
}

/** The words of a name: `غينيا - بيساو` has two. */
export function nameWords(name: string): readonly string[] {
  // `\p{L}` would take half a millisecond to compile.
  return name.match(/[A-Za-z\u00c0-\u024f\u0620-\u064a\u066e-\u06d3]+/g) ?? [];
}

/** The code of the State that is called so in any way; null for another word. */
export function stateCode(name: string): string | null {
  codes ??= codesByName();
  return codes.get(nameWords(name).join(' ')) ?? null;
}

/** Built when the first State is looked for: most texts name none where it matters. */
let codes: ReadonlyMap<string, string | null> | undefined;

function codesByName(): ReadonlyMap<string, string | null> {
  const byName = new Map<string, string | null>();
  for (const { name, code } of [...MEMBER_STATES, ...STATE_FORMS]) {
    const key = nameWords(name).join(' ');
    if (!byName.has(key)) byName.set(key, code);
  }
  return byName;
}

const UNTERM =
  'Arabic short names of UNTERM, as exported in github.com/datasets/country-codes, unterm_names.csv';
const UNTERM_FORMAL = 'Arabic formal names of UNTERM, same export';
const M49 = 'list M49 of the United Nations Statistics Division in Arabic';
const DOCUMENTS_OF_2014 = 'UN Parallel Corpus 1.0, documents of 2014 and 2015';

type Row = readonly [code: string, english: string, name: string];

/** By English name: the 193 Member States, then the States that take part without being members. */
const ROWS: readonly Row[] = [
  ['AF', 'Afghanistan', 'أفغانستان'],
  ['AL', 'Albania', 'ألبانيا'],
  ['DZ', 'Algeria', 'الجزائر'],
  ['AD', 'Andorra', 'أندورا'],
  ['AO', 'Angola', 'أنغولا'],
  ['AG', 'Antigua and Barbuda', 'أنتيغوا وبربودا'],
  ['AR', 'Argentina', 'الأرجنتين'],
  ['AM', 'Armenia', 'أرمينيا'],
  ['AU', 'Australia', 'أستراليا'],
  ['AT', 'Austria', 'النمسا'],
  ['AZ', 'Azerbaijan', 'أذربيجان'],
  ['BS', 'Bahamas', 'جزر البهاما'],
  ['BH', 'Bahrain', 'البحرين'],
  ['BD', 'Bangladesh', 'بنغلاديش'],
  ['BB', 'Barbados', 'بربادوس'],
  ['BY', 'Belarus', 'بيلاروس'],
  ['BE', 'Belgium', 'بلجيكا'],
  ['BZ', 'Belize', 'بليز'],
  ['BJ', 'Benin', 'بنن'],
  ['BT', 'Bhutan', 'بوتان'],
  ['BO', 'Bolivia (Plurinational State of)', 'بوليفيا (دولة - المتعددة القوميات)'],
  ['BA', 'Bosnia and Herzegovina', 'البوسنة والهرسك'],
  ['BW', 'Botswana', 'بوتسوانا'],
  ['BR', 'Brazil', 'البرازيل'],
  ['BN', 'Brunei Darussalam', 'بروني دار السلام'],
  ['BG', 'Bulgaria', 'بلغاريا'],
  ['BF', 'Burkina Faso', 'بوركينا فاسو'],
  ['BI', 'Burundi', 'بوروندي'],
  ['CV', 'Cabo Verde', 'كابو فيردي'],
  ['KH', 'Cambodia', 'كمبوديا'],
  ['CM', 'Cameroon', 'الكاميرون'],
  ['CA', 'Canada', 'كندا'],
  ['CF', 'Central African Republic', 'جمهورية أفريقيا الوسطى'],
  ['TD', 'Chad', 'تشاد'],
  ['CL', 'Chile', 'شيلي'],
  ['CN', 'China', 'الصين'],
  ['CO', 'Colombia', 'كولومبيا'],
  ['KM', 'Comoros', 'جزر القمر'],
  ['CG', 'Congo', 'الكونغو'],
  ['CR', 'Costa Rica', 'كوستاريكا'],
  ['CI', "Côte d'Ivoire", 'كوت ديفوار'],
  ['HR', 'Croatia', 'كرواتيا'],
  ['CU', 'Cuba', 'كوبا'],
  ['CY', 'Cyprus', 'قبرص'],
  ['CZ', 'Czechia', 'تشيكيا'],
  ['KP', "Democratic People's Republic of Korea", 'جمهورية كوريا الشعبية الديمقراطية'],
  ['CD', 'Democratic Republic of the Congo', 'جمهورية الكونغو الديمقراطية'],
  ['DK', 'Denmark', 'الدانمرك'],
  ['DJ', 'Djibouti', 'جيبوتي'],
  ['DM', 'Dominica', 'دومينيكا'],
  ['DO', 'Dominican Republic', 'الجمهورية الدومينيكية'],
  ['EC', 'Ecuador', 'إكوادور'],
  ['EG', 'Egypt', 'مصر'],
  ['SV', 'El Salvador', 'السلفادور'],
  ['GQ', 'Equatorial Guinea', 'غينيا الاستوائية'],
  ['ER', 'Eritrea', 'إريتريا'],
  ['EE', 'Estonia', 'إستونيا'],
  ['SZ', 'Eswatini', 'إسواتيني'],
  ['ET', 'Ethiopia', 'إثيوبيا'],
  ['FJ', 'Fiji', 'فيجي'],
  ['FI', 'Finland', 'فنلندا'],
  ['FR', 'France', 'فرنسا'],
  ['GA', 'Gabon', 'غابون'],
  ['GM', 'Gambia', 'غامبيا'],
  ['GE', 'Georgia', 'جورجيا'],
  ['DE', 'Germany', 'ألمانيا'],
  ['GH', 'Ghana', 'غانا'],
  ['GR', 'Greece', 'اليونان'],
  ['GD', 'Grenada', 'غرينادا'],
  ['GT', 'Guatemala', 'غواتيمالا'],
  ['GN', 'Guinea', 'غينيا'],
  ['GW', 'Guinea-Bissau', 'غينيا - بيساو'],
  ['GY', 'Guyana', 'غيانا'],
  ['HT', 'Haiti', 'هايتي'],
  ['HN', 'Honduras', 'هندوراس'],
  ['HU', 'Hungary', 'هنغاريا'],
  ['IS', 'Iceland', 'آيسلندا'],
  ['IN', 'India', 'الهند'],
  ['ID', 'Indonesia', 'إندونيسيا'],
  ['IR', 'Iran (Islamic Republic of)', 'إيران (جمهورية - الإسلامية)'],
  ['IQ', 'Iraq', 'العراق'],
  ['IE', 'Ireland', 'أيرلندا'],
  ['IL', 'Israel', 'إسرائيل'],
  ['IT', 'Italy', 'إيطاليا'],
  ['JM', 'Jamaica', 'جامايكا'],
  ['JP', 'Japan', 'اليابان'],
  ['JO', 'Jordan', 'الأردن'],
  ['KZ', 'Kazakhstan', 'كازاخستان'],
  ['KE', 'Kenya', 'كينيا'],
  ['KI', 'Kiribati', 'كيريباس'],
  ['KW', 'Kuwait', 'الكويت'],
  ['KG', 'Kyrgyzstan', 'قيرغيزستان'],
  ['LA', "Lao People's Democratic Republic", 'جمهورية لاو الديمقراطية الشعبية'],
  ['LV', 'Latvia', 'لاتفيا'],
  ['LB', 'Lebanon', 'لبنان'],
  ['LS', 'Lesotho', 'ليسوتو'],
  ['LR', 'Liberia', 'ليبريا'],
  ['LY', 'Libya', 'ليبيا'],
  ['LI', 'Liechtenstein', 'ليختنشتاين'],
  ['LT', 'Lithuania', 'ليتوانيا'],
  ['LU', 'Luxembourg', 'لكسمبرغ'],
  ['MG', 'Madagascar', 'مدغشقر'],
  ['MW', 'Malawi', 'ملاوي'],
  ['MY', 'Malaysia', 'ماليزيا'],
  ['MV', 'Maldives', 'ملديف'],
  ['ML', 'Mali', 'مالي'],
  ['MT', 'Malta', 'مالطة'],
  ['MH', 'Marshall Islands', 'جزر مارشال'],
  ['MR', 'Mauritania', 'موريتانيا'],
  ['MU', 'Mauritius', 'موريشيوس'],
  ['MX', 'Mexico', 'المكسيك'],
  ['FM', 'Micronesia (Federated States of)', 'ميكرونيزيا (ولايات - الموحدة)'],
  ['MC', 'Monaco', 'موناكو'],
  ['MN', 'Mongolia', 'منغوليا'],
  ['ME', 'Montenegro', 'الجبل الأسود'],
  ['MA', 'Morocco', 'المغرب'],
  ['MZ', 'Mozambique', 'موزامبيق'],
  ['MM', 'Myanmar', 'ميانمار'],
  ['NA', 'Namibia', 'ناميبيا'],
  ['NR', 'Nauru', 'ناورو'],
  ['NP', 'Nepal', 'نيبال'],
  ['NL', 'Netherlands (Kingdom of the)', 'هولندا'],
  ['NZ', 'New Zealand', 'نيوزيلندا'],
  ['NI', 'Nicaragua', 'نيكاراغوا'],
  ['NE', 'Niger', 'النيجر'],
  ['NG', 'Nigeria', 'نيجيريا'],
  ['MK', 'North Macedonia', 'مقدونيا الشمالية'],
  ['NO', 'Norway', 'النرويج'],
  ['OM', 'Oman', 'عمان'],
  ['PK', 'Pakistan', 'باكستان'],
  ['PW', 'Palau', 'بالاو'],
  ['PA', 'Panama', 'بنما'],
  ['PG', 'Papua New Guinea', 'بابوا غينيا الجديدة'],
  ['PY', 'Paraguay', 'باراغواي'],
  ['PE', 'Peru', 'بيرو'],
  ['PH', 'Philippines', 'الفلبين'],
  ['PL', 'Poland', 'بولندا'],
  ['PT', 'Portugal', 'البرتغال'],
  ['QA', 'Qatar', 'قطر'],
  ['KR', 'Republic of Korea', 'جمهورية كوريا'],
  ['MD', 'Republic of Moldova', 'جمهورية مولدوفا'],
  ['RO', 'Romania', 'رومانيا'],
  ['RU', 'Russian Federation', 'الاتحاد الروسي'],
  ['RW', 'Rwanda', 'رواندا'],
  ['KN', 'Saint Kitts and Nevis', 'سانت كيتس ونيفس'],
  ['LC', 'Saint Lucia', 'سانت لوسيا'],
  ['VC', 'Saint Vincent and the Grenadines', 'سانت فنسنت وجزر غرينادين'],
  ['WS', 'Samoa', 'ساموا'],
  ['SM', 'San Marino', 'سان مارينو'],
  ['ST', 'Sao Tome and Principe', 'سان تومي وبرينسيبي'],
  ['SA', 'Saudi Arabia', 'المملكة العربية السعودية'],
  ['SN', 'Senegal', 'السنغال'],
  ['RS', 'Serbia', 'صربيا'],
  ['SC', 'Seychelles', 'سيشيل'],
  ['SL', 'Sierra Leone', 'سيراليون'],
  ['SG', 'Singapore', 'سنغافورة'],
  ['SK', 'Slovakia', 'سلوفاكيا'],
  ['SI', 'Slovenia', 'سلوفينيا'],
  ['SB', 'Solomon Islands', 'جزر سليمان'],
  ['SO', 'Somalia', 'الصومال'],
  ['ZA', 'South Africa', 'جنوب أفريقيا'],
  ['SS', 'South Sudan', 'جنوب السودان'],
  ['ES', 'Spain', 'إسبانيا'],
  ['LK', 'Sri Lanka', 'سري لانكا'],
  ['SD', 'Sudan', 'السودان'],
  ['SR', 'Suriname', 'سورينام'],
  ['SE', 'Sweden', 'السويد'],
  ['CH', 'Switzerland', 'سويسرا'],
  ['SY', 'Syrian Arab Republic', 'الجمهورية العربية السورية'],
  ['TJ', 'Tajikistan', 'طاجيكستان'],
  ['TH', 'Thailand', 'تايلند'],
  ['TL', 'Timor-Leste', 'تيمور - ليشتي'],
  ['TG', 'Togo', 'توغو'],
  ['TO', 'Tonga', 'تونغا'],
  ['TT', 'Trinidad and Tobago', 'ترينيداد وتوباغو'],
  ['TN', 'Tunisia', 'تونس'],
  ['TR', 'Türkiye', 'تركيا'],
  ['TM', 'Turkmenistan', 'تركمانستان'],
  ['TV', 'Tuvalu', 'توفالو'],
  ['UG', 'Uganda', 'أوغندا'],
  ['UA', 'Ukraine', 'أوكرانيا'],
  ['AE', 'United Arab Emirates', 'الإمارات العربية المتحدة'],
  ['GB', 'United Kingdom', 'المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية'],
  ['TZ', 'United Republic of Tanzania', 'جمهورية تنزانيا المتحدة'],
  ['US', 'United States of America', 'الولايات المتحدة الأمريكية'],
  ['UY', 'Uruguay', 'أوروغواي'],
  ['UZ', 'Uzbekistan', 'أوزبكستان'],
  ['VU', 'Vanuatu', 'فانواتو'],
  ['VE', 'Venezuela (Bolivarian Republic of)', 'فنزويلا (جمهورية - البوليفارية)'],
  ['VN', 'Viet Nam', 'فييت نام'],
  ['YE', 'Yemen', 'اليمن'],
  ['ZM', 'Zambia', 'زامبيا'],
  ['ZW', 'Zimbabwe', 'زمبابوي'],
  // Observer States.
  ['VA', 'Holy See', 'الكرسي الرسولي'],
  ['PS', 'State of Palestine', 'دولة فلسطين'],
  // Members of specialized agencies, which join in some texts.
  ['CK', 'Cook Islands', 'جزر كوك'],
  ['NU', 'Niue', 'نيوي'],
];

export const MEMBER_STATES: readonly MemberState[] = ROWS.map(([code, english, name]) => ({
  code,
  english,
  name,
  status: 'verified',
  source: UNTERM,
}));

type FormRow = readonly [
  code: string | null,
  name: string,
  status?: FactStatus | undefined,
  source?: string,
];

/** By code. */
const UNITED_NATIONS_ROWS: readonly FormRow[] = [
  ['BO', 'بوليفيا'],
  ['BO', 'دولة بوليفيا المتعددة القوميات', 'verified', UNTERM_FORMAL],
  ['CZ', 'الجمهورية التشيكية', 'verified', UNTERM_FORMAL],
  ['FM', 'ميكرونيزيا'],
  ['FM', 'ولايات ميكرونيزيا الموحدة', 'verified', UNTERM_FORMAL],
  ['GB', 'المملكة المتحدة'],
  ['GB', 'المملكة المتحدة لبريطانيا العظمى وآيرلندا الشمالية', 'verified', M49],
  ['GW', 'غينيا بيساو', 'verified', DOCUMENTS_OF_2014],
  ['IE', 'آيرلندا', 'verified', M49],
  ['IR', 'إيران'],
  ['IR', 'جمهورية إيران الإسلامية', 'verified', UNTERM_FORMAL],
  ['IS', 'أيسلندا', 'verified', DOCUMENTS_OF_2014],
  ['MD', 'مولدوفا'],
  ['NL', 'مملكة هولندا', 'verified', UNTERM_FORMAL],
  ['NL', 'هولندا (مملكة -)', 'verified', M49],
  ['OM', 'سلطنة عمان', 'verified', UNTERM_FORMAL],
  ['PS', 'فلسطين'],
  ['TL', 'تيمور ليشتي'],
  ['US', 'الولايات المتحدة'],
  ['VE', 'جمهورية فنزويلا البوليفارية', 'verified', UNTERM_FORMAL],
  ['VE', 'فنزويلا'],
];

/** By code. */
const ELSEWHERE_ROWS: readonly FormRow[] = [
  ['BB', 'باربادوس'],
  ['BJ', 'بنين'],
  ['BN', 'بروناي'],
  ['BN', 'بروناي دار السلام'],
  ['BS', 'الباهاما'],
  ['BS', 'جزر الباهاما'],
  ['BY', 'بيلاروسيا'],
  ['BY', 'روسيا البيضاء'],
  ['CI', 'ساحل العاج'],
  ['CL', 'تشيلي'],
  ['CZ', 'التشيك'],
  ['DK', 'الدانمارك'],
  ['DK', 'الدنمارك'],
  ['DK', 'الدنمرك'],
  ['DO', 'جمهورية الدومينيكان'],
  ['EC', 'الإكوادور'],
  ['GA', 'الغابون'],
  ['GY', 'غويانا'],
  ['HU', 'المجر'],
  ['KG', 'قرغيزستان'],
  ['KI', 'كيريباتي'],
  ['LR', 'ليبيريا'],
  ['LU', 'لكسمبورغ'],
  ['LU', 'لوكسمبرغ'],
  ['LU', 'لوكسمبورغ'],
  ['MT', 'مالطا'],
  ['MV', 'المالديف'],
  ['MV', 'جزر المالديف'],
  ['MW', 'مالاوي'],
  ['MZ', 'موزمبيق'],
  ['RU', 'روسيا'],
  ['RU', 'روسيا الاتحادية'],
  ['SA', 'السعودية'],
  ['SC', 'سيشل'],
  ['SY', 'سوريا'],
  ['SY', 'سورية'],
  ['TH', 'تايلاند'],
  ['TZ', 'تنزانيا'],
  ['VN', 'فيتنام'],
  ['ZW', 'زيمبابوي'],
];

/** By code; beside the renamed States of `renamed-bodies.ts`. */
const FORMER_ROWS: readonly FormRow[] = [
  ['BF', 'فولتا العليا'],
  ['BY', 'جمهورية بيلوروسيا الاشتراكية السوفياتية'],
  ['CD', 'زائير'],
  ['KH', 'كمبوتشيا الديمقراطية'],
  ['MM', 'بورما'],
  ['TL', 'تيمور الشرقية'],
  ['UA', 'جمهورية أوكرانيا الاشتراكية السوفياتية'],
  ['WS', 'ساموا الغربية'],
  [null, 'اتحاد الجمهوريات الاشتراكية السوفياتية'],
  [null, 'الجمهورية الديمقراطية الألمانية'],
  [null, 'اليمن الديمقراطية'],
  [null, 'تشيكوسلوفاكيا'],
  [null, 'جمهورية يوغوسلافيا الاتحادية'],
  [null, 'صربيا والجبل الأسود'],
  [null, 'يوغوسلافيا'],
];

export const STATE_FORMS: readonly StateForm[] = [
  ...UNITED_NATIONS_ROWS.map((row) => stateForm(row, 'united-nations')),
  ...ELSEWHERE_ROWS.map((row) => stateForm(row, 'elsewhere')),
  ...FORMER_ROWS.map((row) => stateForm(row, 'former')),
  ...RENAMED_BODIES.filter(({ kind }) => kind === 'state').map(
    ({ old, new: current, status, source }): StateForm => ({
      code: MEMBER_STATES.find(({ name }) => name === current)?.code ?? null,
      name: old,
      usage: 'former',
      status,
      source,
    }),
  ),
];

function stateForm([code, name, status, source]: FormRow, usage: StateForm['usage']): StateForm {
  return {
    code,
    name,
    usage,
    status: status ?? 'general-knowledge',
    source: source ?? GENERAL_KNOWLEDGE,
  };
}
