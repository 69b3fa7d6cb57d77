export const kindNames = [
  'texts',
  'documents',
  'edits',
  'fixes',
  'renumber',
  'page',
  'pdf',
] as const;
export type KindName = (typeof kindNames)[number];

/** How many times longer than others a case of these kinds takes; there are as many times fewer. */
export const slowness: Partial<Readonly<Record<KindName, number>>> = { page: 50, pdf: 50 };
