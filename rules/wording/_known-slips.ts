import { WITH_HEH, WITH_TEH_MARBUTA } from '../../core/arabic/teh-marbuta.ts';
import { HAMZA_ABOVE, HAMZA_BELOW, isHamzaForWasl } from './_wasl.ts';
import { PREPOSITIONS, WORDINGS } from './_wordings.ts';

/** True for a word that the lists of wordings and of final letters find: one slip, one finding. */
export function isKnownSlip(key: string): boolean {
  slips ??= readSlips();
  // A final heh behind the article, letters that end words inside one, lam and alef turned around.
  if (/ال.{2,}ه$|[\u0629\u0649].|^[وفبك]{0,2}ا[أإآ]ل/u.test(key)) return true;
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    if ((code === HAMZA_ABOVE || code === HAMZA_BELOW) && isHamzaForWasl(key, at)) return true;
  }
  return withoutClitics(key).some((form) => slips?.has(form));
}

let slips: ReadonlySet<string> | undefined;

function readSlips(): ReadonlySet<string> {
  const wrong = [...WORDINGS, PREPOSITIONS].flatMap(({ rows }) => rows.map(([word]) => word));
  return new Set([
    ...wrong.filter((word) => !word.includes(' ')),
    ...WITH_TEH_MARBUTA.map((word) => `${word.slice(0, -1)}ه`),
    ...WITH_HEH.map((word) => `${word.slice(0, -1)}\u0629`),
  ]);
}

/** The forms that a word may be without its conjunction, preposition and article. */
function withoutClitics(key: string): readonly string[] {
  const [, clitics = '', rest = ''] = /^([وف]?[بكل]?)(.*)$/u.exec(key) ?? [];
  const shorter = clitics === '' ? [] : [rest, clitics.slice(1) + rest];
  const contracted =
    clitics.endsWith('ل') && rest.startsWith('ل') ? [`ا${rest}`, `ال${rest.slice(1)}`] : [];
  return [key, ...shorter, ...contracted];
}
