import { type AliasMatch, createAliasIndex } from '../catalogue/alias-index.ts';
import {
  type ApplicantGroup,
  type DisputeOutcome,
  type Ratio,
  applicantWords,
  disputeOutcomeWords,
  ratioWords,
} from '../catalogue/dimensions.ts';
import { type Indicator, hasApplicants, indicatorOf, indicators } from '../catalogue/indicators.ts';
import { indicatorId } from '../domain/ids.ts';

/** One thing that a question wants a figure of. Several alternatives when its words fit more than one indicator. */
export interface Measure {
  readonly alternatives: readonly [Indicator, ...Indicator[]];
  readonly applicant: ApplicantGroup | null;
  /** The words of the question it was read from. */
  readonly words: string;
}

export interface Measures {
  readonly list: readonly Measure[];
  readonly ratio: Ratio | null;
}

const indicatorAliases = createAliasIndex(
  indicators.flatMap((indicator) =>
    [...indicator.aliases, ...indicator.lay].map((alias) => [alias, indicator] as const),
  ),
);
const applicantAliases = createAliasIndex(applicantWords);
const outcomeAliases = createAliasIndex(disputeOutcomeWords);
const ratioAliases = createAliasIndex(ratioWords);

/** What a question asks figures of, in the order of its words. Lay wording lives in the catalogue, not here. */
export function findMeasures(question: string): Measures {
  const text = question.replace(/\s+/g, '');
  const ratio = ratioAliases.find(text)[0]?.entry ?? null;
  const found = withWholeRow(text, withOutcomes(text, withoutParents(groupTies(text, indicatorAliases.find(text)))));
  return { list: withApplicants(text, found), ratio };
}

interface Found {
  readonly alternatives: readonly [Indicator, ...Indicator[]];
  readonly words: string;
  readonly start: number;
}

/** Words shared by several indicators (办结率) go to the one whose context the question names, else stay open. */
function groupTies(text: string, matches: readonly AliasMatch<Indicator>[]): Found[] {
  const starts = [...new Set(matches.map(({ start }) => start))];
  return starts.flatMap((start) => {
    const tied = matches.filter((match) => match.start === start);
    const named = tied.filter(({ entry }) => entry.context?.test(text));
    const [first, ...rest] = (named.length > 0 ? named : tied).map(({ entry }) => entry);
    return first ? [{ alternatives: [first, ...rest] as const, words: tied[0]?.alias ?? '', start }] : [];
  });
}

/** 不予处理的重复申请 asks for the part, not for the group; a generic word beside a specific one only sets the scene. */
function withoutParents(found: readonly Found[]): Found[] {
  const labels = found.map(({ alternatives }) => alternatives[0].label);
  const specific = found.some(({ alternatives }) => !alternatives[0].generic);
  const seen = new Set<string>();
  return found.filter(({ alternatives: [indicator] }) => {
    const isParent = labels.some((label) => label.startsWith(`${indicator.label}:`));
    const isScene = indicator.generic && specific;
    if (isParent || isScene || seen.has(indicator.id)) return false;
    seen.add(indicator.id);
    return true;
  });
}

/** 行政处罚三个数分别是多少: every figure that the forms have in the same row. */
function withWholeRow(text: string, found: readonly Found[]): Found[] {
  if (!/[两二三四几]个(?:数|指标)|各列|整行|各项数/.test(text)) return [...found];
  return found.flatMap((one) => {
    const rows = one.alternatives[0].cells.flat().map(rowOfCell);
    const siblings = indicators.filter(({ cells }) => cells.flat().some((cell) => rows.includes(rowOfCell(cell))));
    return siblings.length > 1 ? siblings.map((sibling) => ({ ...one, alternatives: [sibling] as const })) : [one];
  });
}

const rowOfCell = (cell: string) => cell.split('.').slice(0, 2).join('.');

/** 被复议几件,纠正了几件: an outcome belongs to the dispute named before it; 输了 alone needs one to be named at all. */
function withOutcomes(text: string, found: readonly Found[]): Found[] {
  const disputes = found.filter(({ alternatives }) => alternatives[0].id in OUTCOMES);
  const covered = found.some(({ alternatives }) =>
    /^dispute\..+\.(?:upheld|corrected|other|pending)$|_lost$/.test(alternatives[0].id),
  );
  if (disputes.length === 0 || covered) return [...found];
  const extra = outcomeAliases.find(text).flatMap(({ entry, alias, start }) => {
    const dispute = disputes.findLast((candidate) => candidate.start < start) ?? disputes[0];
    const indicator = dispute && outcomeOf(dispute.alternatives[0], entry);
    return indicator ? [{ alternatives: [indicator] as const, words: alias, start }] : [];
  });
  return [...found, ...extra].sort((a, b) => a.start - b.start);
}

const OUTCOMES: Readonly<Record<string, Readonly<Record<DisputeOutcome, string>>>> = {
  'dispute.review': outcomesOf('dispute.review'),
  'dispute.litigation': { ...outcomesOf('dispute.litigation'), corrected: 'dispute.litigation_lost' },
};

function outcomesOf(base: string): Record<DisputeOutcome, string> {
  return {
    upheld: `${base}.upheld`,
    corrected: `${base}.corrected`,
    other: `${base}.other`,
    pending: `${base}.pending`,
  };
}

function outcomeOf(dispute: Indicator, outcome: DisputeOutcome): Indicator | undefined {
  const id = OUTCOMES[dispute.id]?.[outcome];
  return id === undefined ? undefined : indicatorOf(indicatorId(id));
}

/** 其中商业企业的有几件: a kind of applicant narrows the rows of table 3, by default those newly received. */
function withApplicants(text: string, found: readonly Found[]): Measure[] {
  const groups = applicantAliases.find(text).map(({ entry }) => entry);
  const plain = found.map(({ alternatives, words }) => ({ alternatives, words, applicant: null }));
  if (groups.length === 0) return plain;
  const received = indicatorOf(indicatorId('foi.received'));
  const byRow = plain.filter(({ alternatives }) => hasApplicants(alternatives[0]));
  const bases =
    byRow.length > 0 ? byRow : plain.length === 0 && received ? [{ alternatives: [received] as const, words: '' }] : [];
  if (bases.length === 0) return plain;
  return bases.flatMap((base) => groups.map((applicant) => ({ ...base, applicant })));
}
