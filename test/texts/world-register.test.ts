import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { dateNumber } from '../../core/facts/calendar.ts';
import { worldDay } from '../../core/facts/world-register.ts';
import { Model } from '../../core/model/model.ts';
import { hasDay } from '../../core/model/readings.ts';
import { parse } from '../../core/syntax/parse.ts';

const texts = join(import.meta.dirname, '../../../shared/official/ar');

/**
 * Days in published texts that differ from the register of the world: `file citation`, each judged by
 * the English of the text, which has the other day or another number, or by the other texts that cite
 * the same resolution.
 *
 * The register counts the witnesses of a day and does not name them. So that no text is held against
 * its own slip, or excused by it, days of a single witness are left out here: without its own witness
 * a text meets the days of the other texts alone, and those are these. None is the day of the text
 * itself, which it does not cite.
 */
const WRONG_IN_PRINT: readonly string[] = [
  'ecosoc/2025/E_RES_2025_17.txt 75/311',
  'ecosoc/2025/E_RES_2025_4.txt 79/226',
  'ga/75session/A_RES_75_106.txt 74/97',
  'ga/75session/A_RES_75_193.txt 74/262',
  'ga/75session/A_RES_75_196.txt 67/1',
  'ga/75session/A_RES_75_221.txt 74/255',
  'ga/75session/A_RES_75_245_B.txt 74/245',
  'ga/75session/A_RES_75_253.txt 71/242',
  'ga/75session/A_RES_75_257_B.txt 75/275',
  'ga/75session/A_RES_75_283.txt 74/176',
  'ga/75session/A_RES_75_307.txt 75/144',
  'ga/75session/A_RES_75_65.txt 68/32',
  'ga/77session/A_RES_77_170.txt 74/255',
  'ga/77session/A_RES_77_172.txt 53/24',
  'ga/77session/A_RES_77_202.txt 75/161',
  'ga/77session/A_RES_77_237.txt 67/1',
  'ga/77session/A_RES_77_270.txt 71/54',
  'ga/77session/A_RES_77_284.txt 77/244',
  'ga/77session/A_RES_77_327.txt 74/255',
  'ga/77session/A_RES_77_332.txt 77/267',
  'ga/77session/A_RES_77_65.txt 74/45',
  'ga/77session/A_RES_77_65.txt 74/54',
  'ga/77session/A_RES_77_65.txt 75/45',
  'hrc/56session/A_HRC_RES_56_15.txt 48/141',
  'hrc/58session/A_HRC_RES_58_13.txt 54/13',
  'hrc/58session/A_HRC_RES_58_14.txt 59/191',
];

function* filesIn(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* filesIn(path);
    else yield path;
  }
}

test.skipIf(!existsSync(texts))(
  'the days of published texts are those of the register, but for known slips (skipped without the shared texts)',
  () => {
    let agreeing = 0;
    const differing: string[] = [];
    for (const path of filesIn(texts)) {
      const { cited } = new Model(parse(readFileSync(path, 'utf8'))).citations;
      for (const { node, meant, sure } of cited) {
        const { dated } = node;
        if (!sure || dated === null || dated.shared || !hasDay(dated)) continue;
        if (meant.instrument === 'decision' || meant.second === null) continue;
        const { body, first: number, second: session, parts } = meant;
        const known = worldDay({ body, number, session, parts });
        if (known === null || known.status === 'inferred') continue;
        if (dateNumber(known.date) === dateNumber(dated)) agreeing++;
        else differing.push(`${relative(texts, path)} ${session}/${number}`);
      }
    }
    expect(differing).toEqual(WRONG_IN_PRINT);
    expect(agreeing).toBeGreaterThan(5000);
  },
  120_000,
);
