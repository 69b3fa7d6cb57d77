/** Bodies whose resolutions are known by a symbol; the names are those of citations. */
export type SymbolBody =
  | 'general-assembly'
  | 'security-council'
  | 'ecosoc'
  | 'human-rights-council'
  | 'crime-commission'
  | 'narcotics-commission'
  | 'interpol';

/** A resolution as rules look it up. */
export interface ResolutionSymbol {
  readonly body: SymbolBody;
  readonly number: number;
  /** The year for bodies that count by years. */
  readonly session: number;
}

const FORMS: readonly (readonly [body: SymbolBody, form: RegExp])[] = [
  ['general-assembly', /^A\/RES\/(?<session>\d{1,3})\/(?<number>\d{1,3})$/],
  ['security-council', /^S\/RES\/(?<number>\d{1,4}) ?\((?<session>\d{4})\)$/],
  ['ecosoc', /^E\/RES\/(?<session>\d{4})\/(?<number>\d{1,3})$/],
  ['human-rights-council', /^A\/HRC\/RES\/(?<session>\d{1,2})\/(?<number>\d{1,3})$/],
  // These two number their resolutions without a symbol: the form is that of our registers.
  ['crime-commission', /^CCPCJ\/RES\/(?<session>\d{1,2})\/(?<number>\d{1,3})$/],
  ['narcotics-commission', /^CND\/RES\/(?<session>\d{1,2})\/(?<number>\d{1,3})$/],
  ['interpol', /^(?:GA|AG)-\d{4}-(?<session>\d{1,3})-RES-(?<number>\d{1,2})$/],
];

/** Reads the symbol of a resolution; null for any other text. */
export function readSymbol(text: string): ResolutionSymbol | null {
  for (const [body, form] of FORMS) {
    const match = form.exec(text);
    if (match === null) continue;
    const { number, session } = match.groups ?? {};
    return { body, number: Number(number), session: Number(session) };
  }
  return null;
}
