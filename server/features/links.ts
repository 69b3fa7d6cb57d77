import { type Cited, turned } from '../../core/model/cited.ts';
import { mainPieceOf } from '../../core/syntax/pieces.ts';
import { symbolAt, symbolOf } from '../../core/syntax/symbols.ts';
import type { Citation, Span } from '../../core/syntax/tree.ts';
import type { Analysis } from '../analysis.ts';
import { serverText } from '../texts.ts';

interface DocumentLink extends Span {
  readonly url: string;
  readonly tooltip: string;
}

/**
 * Links to the Arabic texts of United Nations documents: symbols, and citations whose body and
 * numbers leave no doubt. The texts of INTERPOL and of commissions have no address of that kind.
 */
export function documentLinks(analysis: Analysis): readonly DocumentLink[] {
  const { source, model, locale } = analysis;
  const links: DocumentLink[] = [];
  const add = ({ start, end }: Span, symbol: string): void => {
    const tooltip = serverText(locale, 'openDocument', { symbol });
    links.push({ start, end, url: urlOf(symbol), tooltip });
  };
  for (const node of model.nodes('documentSymbol')) {
    const place = symbolAt(source, node);
    if (DOCUMENT.test(place.symbol)) add(place, place.symbol);
  }
  const { cited: all } = model.citations;
  const isMixed = all.some(({ reading }) => reading === 'transposed');
  for (const cited of all) {
    const { node, meant, sure, reading, isNamed } = cited;
    if (!sure || reading === 'transposed' || reading === 'wrong') continue;
    if (!isNamed && reading !== 'right' && !isSafelyAssumed(cited)) continue;
    // Where other numbers have changed places, one that may be read either way leads nowhere.
    if (isMixed && reading === 'open' && canBeTurned(meant)) continue;
    const symbol = symbolOf(meant);
    if (symbol !== null) add(mainPieceOf(source, node), symbol);
  }
  return links.sort((a, b) => a.start - b.start);
}

/**
 * `https://undocs.org/ar/A/RES/75/10`: the short address that the United Nations gives for a symbol,
 * with the language; it leads on to docs.un.org/ar/…, to which the documents have moved.
 */
function urlOf(symbol: string): string {
  const path = symbol.split('/').map(encodeURIComponent).join('/');
  return `https://undocs.org/ar/${path}`;
}

/**
 * A document of the principal organs or of the conferences on crime: `A/75/L.20/Add.1`, `S/2019/15`,
 * `CTOC/COP/2018/1`. A Security Council resolution is not found without its year.
 */
const DOCUMENT = /^(?!S\/RES\/\d+$)(?=\D*\d)(?:A|E|S|ST|T|CAC|CTOC)(?:\/[A-Za-z0-9.()-]+)+$/u;

/** The body is not named, but the form of the number, or the draft around it, admits no other. */
function isSafelyAssumed({ meant, organ }: Cited): boolean {
  switch (meant.body) {
    case 'security-council':
      return meant.form === 'year';
    case 'general-assembly':
    case 'ecosoc':
      return organ === meant.body;
    default:
      return false;
  }
}

/** The members of `48/44` in either order make a symbol. */
function canBeTurned(meant: Citation): boolean {
  return meant.first !== meant.second && symbolOf(turned(meant)) !== null;
}
