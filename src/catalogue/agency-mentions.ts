import type { AgencyId, RegionCode } from '../domain/ids.ts';
import type { Span } from '../domain/passage.ts';
import { type Agency, type OwnedForm, formsByEnding } from './agency-forms.ts';
import { findRuns } from './agency-runs.ts';
import { type PlacedRun, placeRun } from './placed-runs.ts';
import type { RegionMention } from './region-mention.ts';
import { findRegions } from './region-mentions.ts';
import { findUnlistedBodies } from './unlisted-bodies.ts';

interface AgencyCandidate {
  readonly id: AgencyId;
  /** 0..1: 1 is the full name behind its region. */
  readonly score: number;
}

/** A body that a text names. */
export interface AgencyMention extends Span {
  /** The words as they stand in the text, with the place before them. */
  readonly text: string;
  /** Best first. Several of one score: ask back. Empty: a body that the library has nothing of. */
  readonly candidates: readonly AgencyCandidate[];
}

interface Compiled {
  readonly forms: ReadonlyMap<string, readonly OwnedForm[]>;
  readonly regions: ReadonlySet<RegionCode>;
}

const cache = new WeakMap<readonly Agency[], Compiled>();

function compile(agencies: readonly Agency[]): Compiled {
  const compiled = cache.get(agencies) ?? {
    forms: formsByEnding(agencies),
    regions: new Set(agencies.flatMap((agency) => agency.region ?? [])),
  };
  cache.set(agencies, compiled);
  return compiled;
}

/**
 * The public bodies that a text names, as people shorten them: 上海科委, 长春退役军人局, 定西市政府办, 龙口镇. A text that
 * names places finds bodies of those places only. Pass the same array of agencies for the same library: what is known
 * of it is kept. `regions` are the text's places, when they have been found already.
 */
export function findAgencies(
  text: string,
  agencies: readonly Agency[],
  regions?: readonly RegionMention[],
): AgencyMention[] {
  const { forms, regions: known } = compile(agencies);
  const places = regions ?? findRegions(text, { known });
  const placed = findRuns(text, forms).flatMap((run) => placeRun(run, text, places));
  const mentions = groupBySpan(placed).map((runs) => toMention(runs, text));
  const unlisted = findUnlistedBodies(text, places).filter((body) => !mentions.some((known) => overlaps(known, body)));
  const nameless = unlisted.map(({ start, end }) => ({ start, end, text: text.slice(start, end), candidates: [] }));
  return [...mentions, ...nameless].toSorted((a, b) => a.start - b.start);
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** The longest runs win; those of one span are readings of the same words. */
function groupBySpan(runs: readonly PlacedRun[]): PlacedRun[][] {
  const groups: PlacedRun[][] = [];
  for (const run of runs.toSorted((a, b) => b.end - b.start - (a.end - a.start) || b.score - a.score)) {
    const met = groups.find(([first]) => first && overlaps(first, run));
    if (!met) groups.push([run]);
    else if (met[0]?.start === run.start && met[0].end === run.end) met.push(run);
  }
  return groups;
}

/** A reading that is so much weaker than the best is none. */
const CLOSE = 0.15;

function toMention(runs: readonly PlacedRun[], text: string): AgencyMention {
  const best = new Map<AgencyId, number>();
  for (const { id, score } of runs) best.set(id, Math.max(score, best.get(id) ?? 0));
  const top = Math.max(...best.values());
  const candidates = Array.from(best, ([id, score]) => ({ id, score })).filter(({ score }) => score > top - CLOSE);
  const { start, end } = runs[0] ?? { start: 0, end: 0 };
  const ranked = candidates.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return { start, end, text: text.slice(start, end), candidates: ranked };
}
