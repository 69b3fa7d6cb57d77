import { withClitics } from '../../core/arabic/clitics.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Edit } from '../../core/lint/rule.ts';
import type { Words } from '../../core/model/words.ts';
import type { InterpolLongName, InterpolMention, Node, Span } from '../../core/syntax/tree.ts';
import { LONG_NAME, SHORT_NAME } from './_names.ts';

const LONG_FORM = `${LONG_NAME} (${SHORT_NAME})`;
/** Where the name is quoted, or a mark would be lost. */
const EXEMPT: ReadonlySet<string> = new Set(['quotation', 'footnoteDefinition', 'masthead']);
const BODY: ReadonlySet<string> = new Set([
  'preambularParagraph',
  'operativeParagraph',
  'subparagraph',
  'paragraph',
]);
export default defineRule({
  id: 'interpol-first-mention',
  meta: {
    family: 'interpol',
    severity: 'warning',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'The short name of INTERPOL in the body before the long form, or the long form in another wording',
      ar: 'ذكر الإنتربول في المتن باسمه المختصر قبل اسمه الكامل، أو كتابة اسمه الكامل بصيغة أخرى',
    },
    why: {
      en: 'Resolutions of the General Assembly and of INTERPOL first write المنظمة الدولية للشرطة الجنائية (الإنتربول), then الإنتربول alone; the wording is that of interpol.int, which calls المنظمة الدولية للشرطة الجنائية - الإنتربول the official name. Titles, quotations and footnotes are exempt, and an opening formula that names the organization counts.',
      ar: 'تورد قرارات الجمعية العامة وقرارات الإنتربول عبارة «المنظمة الدولية للشرطة الجنائية (الإنتربول)» أولا، ثم الاسم المختصر وحده، والصيغة هي المعتمدة في موقع المنظمة، واسمها الرسمي فيه «المنظمة الدولية للشرطة الجنائية - الإنتربول». وتُستثنى العناوين والاقتباسات والحواشي، وتغني عن ذلك صيغة الاستهلال متى ورد فيها الاسم الكامل.',
    },
    messages: {
      first: {
        en: 'First mention of INTERPOL in the body: write {expected}',
        ar: 'هذا أول ذكر للإنتربول في المتن، والصواب {expected}',
      },
      variant: {
        en: 'The name is written {expected}, not {actual}',
        ar: 'يُكتب الاسم {expected} لا {actual}',
      },
      replace: { en: 'Write {expected}', ar: 'كتابة {expected}' },
    },
    presets: { archive: 'off' },
  },
  examples: [
    {
      title: 'the short name comes first',
      text: 'إن الجمعية العامة،\n\nإذ ترحب بدعم ⟦الإنتربول⟧،\n\n1 - تشكر الإنتربول.',
      findings: ['first'],
      suggest:
        'إن الجمعية العامة،\n\nإذ ترحب بدعم المنظمة الدولية للشرطة الجنائية (الإنتربول)،\n\n1 - تشكر الإنتربول.',
    },
    {
      title: 'clitics move to the long form',
      text: 'إن الجمعية العامة،\n\nإذ ترحب بدعم الأمم المتحدة ⟦للإنتربول⟧،\n\n١ - تشكر الإنتربول.',
      findings: ['first'],
      suggest:
        'إن الجمعية العامة،\n\nإذ ترحب بدعم الأمم المتحدة للمنظمة الدولية للشرطة الجنائية (الإنتربول)،\n\n١ - تشكر الإنتربول.',
    },
    {
      title: 'a conjunction',
      text: 'إن الجمعية العامة،\n\nإذ تشكر الأمم المتحدة ⟦والإنتربول⟧،\n\n١ - تقرر كذا.',
      findings: ['first'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تشكر الأمم المتحدة والمنظمة الدولية للشرطة الجنائية (الإنتربول)،\n\n١ - تقرر كذا.',
    },
    {
      title: 'another order of words',
      text: '1 - تشكر ⟦منظمة الشرطة الجنائية الدولية⟧ (الإنتربول).',
      findings: ['variant'],
      suggest: '1 - تشكر المنظمة الدولية للشرطة الجنائية (الإنتربول).',
    },
    {
      title: 'quotation marks or nothing instead of the brackets',
      text: '1 - تعترف ⟦بالمنظمة الدولية للشرطة الجنائية «الإنتربول»⟧؛\n\n2 - تدعو ⟦المنظمة الدولية للشرطة الجنائية الإنتربول⟧ إلى كذا.',
      findings: ['variant', 'variant'],
      suggest:
        '1 - تعترف بالمنظمة الدولية للشرطة الجنائية (الإنتربول)؛\n\n2 - تدعو المنظمة الدولية للشرطة الجنائية الإنتربول إلى كذا.',
    },
    {
      title: 'the official name of the organization has a dash',
      text: 'إن الجمعية العامة للمنظمة الدولية للشرطة الجنائية - الإنتربول، المجتمعة في غلاسكو في دورتها الـ 92،\n\nإذ تعي دور الإنتربول،\n\n1 - تشكر المنظمة الدولية للشرطة الجنائية – الإنتربول.',
    },
    {
      title: 'the short name is an organization in itself',
      text: '١ - تشيد بدعم الدول ⟦لمنظمة الإنتربول⟧.',
      findings: ['variant'],
      suggest: '١ - تشيد بدعم الدول للإنتربول.',
    },
    {
      title: 'no article in the brackets',
      text: '1 - تشكر المنظمة الدولية للشرطة الجنائية (⟦إنتربول⟧).',
      findings: ['variant'],
      suggest: '1 - تشكر المنظمة الدولية للشرطة الجنائية (الإنتربول).',
    },
    {
      title: 'a line end in the long form is left to a person',
      text: '1 - تشكر ⟦المنظمة الدولية\nللشرطة الجنائية الإنتربول⟧.',
      findings: ['variant'],
    },
    {
      title: 'the opening formula of INTERPOL has given the long form',
      text: 'إن الجمعية العامة للمنظمة الدولية للشرطة الجنائية (الإنتربول)، المجتمعة في غلاسكو في دورتها الـ 92،\n\nإذ تعي دور الإنتربول،\n\nتقرر كذا.',
    },
    {
      title: 'titles, quotations and footnotes before the long form',
      text: '## التعاون مع الإنتربول\n\nإن الجمعية العامة،\n\nإذ تشير إلى البند المعنون "الإنتربول"^(١)، وإلى المنظمة الدولية للشرطة الجنائية (الإنتربول) ومكاتب الإنتربول،\n\n(١) نشرة الإنتربول.\n\n١ - تشكر المنظمة الدولية للشرطة الجنائية.',
    },
    {
      title: 'an annex',
      text: 'إن الجمعية العامة،\n\n1 - تقر الخطة الواردة في مرفق هذا القرار.\n\nالمرفق\n\n1 - التعاون مع ⟦الإنتربول⟧ في حماية الواحات.',
      findings: ['first'],
      suggest:
        'إن الجمعية العامة،\n\n1 - تقر الخطة الواردة في مرفق هذا القرار.\n\nالمرفق\n\n1 - التعاون مع المنظمة الدولية للشرطة الجنائية (الإنتربول) في حماية الواحات.',
    },
    {
      title: 'an annex behind a body that has the long form',
      text: 'إن الجمعية العامة،\n\n1 - تدعو المنظمة الدولية للشرطة الجنائية (الإنتربول) إلى تنفيذ مرفق هذا القرار.\n\nالمرفق\n\n1 - التعاون مع الإنتربول في حماية الواحات.',
    },
    { title: 'a fragment may begin anywhere', text: '5 - تشكر الإنتربول؛' },
  ],
  needs: ['interpolMention', 'interpolLongName'],
  create({ model, report, slice }) {
    /** The innermost draft last; `given`: its body has introduced the short name. */
    const drafts: { readonly fragment: boolean; given: boolean }[] = [];
    let isGiven = false;
    let hasBody = false;
    let longName: (InterpolLongName & { readonly block: Node | undefined }) | null = null;

    const variant = (span: Span, edit: Edit): void => {
      const expected = edit.text.trim();
      const actual = slice(span);
      const { start, end } = span;
      const data = { actual, expected };
      // A line end in the name, or the mark of a note, would be lost.
      const suggestions = /[\n\r\p{Nd}*<]/u.test(slice(edit))
        ? []
        : ([{ message: 'replace', data: { expected }, edits: [edit] }] as const);
      report({ message: 'variant', data, start, end, suggestions });
    };

    /**
     * The short name directly behind a long one: whether the two together are the long form, or the
     * official name with its dash (interpol.int/ar/3/4/2, on the Commission before the Organization).
     */
    const follow = (long: InterpolLongName, mention: InterpolMention, end: number): void => {
      const span = { start: long.start, end };
      const draft = drafts.at(-1);
      if (long.variant === 'organization') {
        const name = draft === undefined || draft.fragment || draft.given ? SHORT_NAME : LONG_FORM;
        variant(span, { ...span, text: withClitics(long.prefix, name) });
      } else if (long.variant === 'official' && !mention.inLongForm && long.shortName !== 'dash') {
        variant(span, { ...span, text: withClitics(long.prefix, LONG_FORM) });
      } else if (mention.variant === 'no-article') {
        variant(mention, { start: mention.start, end: mention.end, text: SHORT_NAME });
      }
      if (draft !== undefined) draft.given = true;
    };

    return {
      draft({ fragment }) {
        drafts.push({ fragment, given: false });
      },
      'draft:exit'() {
        isGiven ||= drafts.pop()?.given === true;
        hasBody = true;
      },
      /** An annex goes on with what the body has introduced; without a body it may begin anywhere. */
      annex() {
        drafts.push({ fragment: !hasBody, given: isGiven });
      },
      'annex:exit'() {
        isGiven ||= drafts.pop()?.given === true;
      },
      interpolLongName(node, ancestors) {
        if (ancestors.some(({ type }) => EXEMPT.has(type))) {
          const draft = drafts.at(-1);
          if (draft !== undefined && node.shortName === 'brackets') draft.given = true;
          return;
        }
        longName = { ...node, block: ancestors.at(-1) };
        const { start, end, prefix } = node;
        if (node.variant === 'other-order') {
          variant(node, { start, end, text: withClitics(prefix, LONG_NAME) });
        }
      },
      interpolMention(node, ancestors) {
        const parent = ancestors.at(-1);
        const long = longName;
        if (long !== null && belongs(long, node, model.words)) {
          longName = null;
          const quoted = parent?.type === 'quotation' && parent !== long.block;
          follow(long, node, quoted ? parent.end : node.end);
          return;
        }
        const draft = drafts.at(-1);
        if (draft === undefined || draft.fragment || draft.given || node.variant === 'latin')
          return;
        if (ancestors.some(({ type }) => EXEMPT.has(type))) return;
        if (!ancestors.some(({ type }) => BODY.has(type))) return;
        draft.given = true;
        const { start, end } = node;
        const expected = withClitics(node.prefix, LONG_FORM);
        const suggestions = [
          {
            message: 'replace',
            data: { expected },
            edits: [{ start, end, text: expected }],
          } as const,
        ];
        report({ message: 'first', data: { expected }, start, end, suggestions });
      },
    };
  },
});

/** Brackets, a dash, quotation marks or nothing, and no clitics: one name in two wordings. */
function belongs(long: InterpolLongName, mention: InterpolMention, words: Words): boolean {
  const between = words.first(mention) - words.last(long) - 1;
  if (mention.prefix !== '' || between < 0 || between > MARKS) return false;
  return long.shortName !== 'none' || between === 0;
}

/** ` - `, `«`, `(`. */
const MARKS = 2;
