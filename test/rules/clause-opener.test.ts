import { describe, expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import clauseOpener from '../../rules/clauses/clause-opener.ts';
import { findingsOf } from './findings.ts';

const linter = createLinter([clauseOpener]);
const FORMULA = 'إن الجمعية العامة،\n\nإذ تدرك كذا،\n\n';

describe('damaged openers', () => {
  test.each<[string, string, string[]]>([
    [
      'تشجيع inside a paragraph counts where another stands at a head',
      '1 - تشجيع المدن على ذلك؛\n\n2 - ترحب بالسدود، وتشجيع القرى على حفر الآبار.',
      ['error clause-opener/noun تشجيع', 'warning clause-opener/noun تشجيع'],
    ],
    [
      'and does not where none stands there',
      '1 - تشجع المدن على ذلك؛\n\n2 - ترحب بالسدود، وتشجيع القرى على حفر الآبار.',
      [],
    ],
    [
      'the paragraphs of a council do not tell that a noun was a verb',
      '1 - يحث المدن على ذلك؛\n\n2 - تشجيع القرى على حفر الآبار.',
      [],
    ],
    [
      'nor does a lead-in',
      '1 - تحث المدن على ما يلي:\n\n2 - تشجيع القرى على حفر الآبار؛\n\n3 - تشجيع المدن على ذلك.',
      [],
    ],
    [
      'a page break between verb and complement',
      '1 - تدرك كذا، وتهيئ\n\nA/75/L.1\n\n3/7\n\nبمكتب الأمين العام أن يعمل.',
      ['error clause-opener/verb تهيئ'],
    ],
    [
      'a verb of its own keeps its object',
      '1 - تدرك كذا، وتهيئ بيئة جديدة، وترهب المجرمين، وتقرر بموجب ذلك كذا.',
      [],
    ],
    [
      'wrong prepositions after adverbs, and right ones far away',
      '1 - ترحب، في هذا الصدد، إلى كذا؛\n\n2 - تشير بارتياح إلى كذا؛\n\n3 - تشدد عن كذا؛\n\n4 - تعرب عن كذا؛\n\n5 - توصي اللجنة بكذا.',
      ['error clause-opener/preposition إلى', 'error clause-opener/preposition عن'],
    ],
    [
      'a preposition left out, where another noun has it later',
      '1 - تهيب الدول القائمة بالإدارة أن تفي بالتزاماتها؛\n\n2 - ترحب الجهود التي تبذل للنهوض بالواحات؛\n\n3 - تشدد أهمية الحفاظ على الآبار.',
      [
        'error clause-opener/missing الدول',
        'error clause-opener/missing الجهود',
        'error clause-opener/missing أهمية',
      ],
    ],
    [
      'a preposition left out before a document',
      '1 - تشير أيضا قرارها 72/3؛\n\n2 - تحيط علما تقرير اللجنة؛\n\n3 - تحيط علما كذلك التقارير؛\n\n4 - تحيط علما مع التقدير بتقريره؛\n\n5 - تحيط علما في هذا الصدد بالبيان.',
      [
        'error clause-opener/missing قرارها',
        'error clause-opener/missing تقرير',
        'error clause-opener/missing التقارير',
      ],
    ],
    [
      'a preposition before the object of who is urged',
      '1 - تناشد إلى جميع الدول أن تعمل؛\n\n2 - تحث إلى جانب ذلك الدول على كذا؛\n\n3 - تشجع إلى أقصى حد الدول على كذا.',
      ['error clause-opener/object إلى'],
    ],
    [
      'a subject of its own before the preposition',
      '1 - تهيب الجمعية بحكومتها أن تعمل؛\n\n2 - ترحب اللجنة مع التقدير بالتقرير؛\n\n3 - تشدد بالتالي على كذا.',
      [],
    ],
  ])('%s', (_, paragraphs, expected) => {
    const findings = findingsOf(linter, FORMULA + paragraphs);
    expect(findings.filter((finding) => finding.includes('clause-opener'))).toEqual(expected);
  });
});
