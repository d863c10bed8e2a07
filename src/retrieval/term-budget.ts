/** Postings a question may cost; rarer terms are paid for first. */
const BUDGET = 20_000;
/** Terms of more than half the passages tell them apart no better than chance, and cost the most. */
const COMMON = 0.5;
const AT_LEAST = 2;

export interface WeighedTerm {
  readonly term: string;
  /** Number of passages it occurs in. */
  readonly df: number;
  /** How much it tells: inverse document frequency. */
  readonly idf: number;
}

export interface TermChoice {
  /** Rarest first. */
  readonly chosen: readonly WeighedTerm[];
  /** In no passage at all. */
  readonly unknown: readonly WeighedTerm[];
  readonly tooCommon: readonly WeighedTerm[];
  readonly overBudget: readonly WeighedTerm[];
}

const idf = (df: number, passages: number) => Math.log(1 + (passages - df + 0.5) / (df + 0.5));

/** How many of these terms, rarest first, the budget covers; two always. */
function affordable(terms: readonly WeighedTerm[]): number {
  let cost = 0;
  for (const [index, { df }] of terms.entries()) {
    cost += df;
    if (cost > BUDGET && index >= AT_LEAST) return index;
  }
  return terms.length;
}

/**
 * Which terms of a question to search for, from how many passages each occurs in. The same for every engine, so all of
 * them rank alike and none reads half its index for 政府 and 信息.
 */
export function chooseTerms(terms: readonly string[], frequencies: readonly number[], passages: number): TermChoice {
  const weighed = terms.map((term, index) => {
    const df = frequencies[index] ?? 0;
    return { term, df, idf: idf(df, passages) };
  });
  const known = weighed.filter(({ df }) => df > 0).toSorted((a, b) => a.df - b.df || (a.term < b.term ? -1 : 1));
  const rare = known.filter(({ df }) => df <= COMMON * passages);
  const telling = rare.length < AT_LEAST ? known.slice(0, AT_LEAST) : rare;
  const paid = affordable(telling);
  return {
    chosen: telling.slice(0, paid),
    unknown: weighed.filter(({ df }) => df === 0),
    tooCommon: known.filter((term) => !telling.includes(term)),
    overBudget: telling.slice(paid),
  };
}
