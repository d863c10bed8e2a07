import { parseAgencyName } from '../../catalogue/agencies.ts';
import { fullName, isWithin, region, seatOf } from '../../catalogue/regions.ts';
import type { Declined, Notice, Outcome } from '../../domain/answer.ts';
import type { RegionCode } from '../../domain/ids.ts';
import { byLead } from '../../domain/leading-copy.ts';
import { periodKey, periodLabel, timeKey } from '../../domain/period.ts';
import { SPEAKS_FOR_PLACE } from '../../statistics/comparability.ts';
import { placesInside } from '../../statistics/inside.ts';
import { asksCount } from '../../statistics/operation.ts';
import type { Report } from '../../domain/report.ts';
import { type Library, nameOf } from '../library.ts';
import type { PlaceSlot, Slots } from '../slots.ts';
import type { Turn } from '../turn.ts';
import { firstOf } from '../wording.ts';
import { isTimed, newest, reportsAtTime } from './reports-at-time.ts';

/** Finds the reports that the question is about, or ends with "not in the library" or a question back. */
export function locate(turn: Turn): Turn {
  const { slots, library } = turn;
  const unclear = ambiguousPlace(turn) ?? ambiguousAgency(turn) ?? unlistedBody(turn) ?? wholeCountry(turn);
  if (unclear) return { ...turn, outcome: unclear };
  const named = namedReports(slots, library);
  if (named && named.length === 0) return { ...turn, outcome: placeNotHere(turn) };
  const timed = timedReports(turn, named ?? library.reports);
  const newer = lacksTime(turn, timed) && wantsFigure(turn) ? newestInstead(turn, named ?? []) : null;
  if (newer) return newer;
  if (lacksTime(turn, timed)) return { ...turn, reports: [], notices: [...turn.notices, ...repairs(slots)] };
  const isOpen = !named && !isTimed(slots.time);
  return {
    ...turn,
    reports: isOpen ? null : timed,
    notices: [...turn.notices, ...repairs(slots), ...assumedYear(slots, named, timed), ...assumedBody(turn, timed)],
  };
}

/** 上海市…多少件, where only a department of it is here: its figure is not the city's, and that is said. */
function assumedBody(turn: Turn, reports: readonly Report[]): Notice[] {
  const { slots } = turn;
  const [place, ...others] = slots.places;
  const isOfPlace = place !== undefined && others.length === 0 && slots.agencies.length === 0 && !slots.inside;
  const annual = reports.filter(({ kind, agency }) => kind === 'annual_report' && agency !== null);
  if (!isOfPlace || slots.procedural || !wantsFigure(turn) || annual.length === 0) return [];
  if (reports.some((report) => speaksForPlace(report) || report.kind !== 'annual_report')) return [];
  const bodies = firstOf([...new Set(annual.map(nameOf))], SHOWN);
  return [
    {
      kind: 'assumption',
      text: `库内没有${place.words}本级政府的报告，以下只是${bodies}的情况，不代表整个${place.words}。`,
    },
  ];
}

/** What happened in a month may stand in the report of the year; a figure of the month does not. */
function timedReports(turn: Turn, reports: readonly Report[]): readonly Report[] {
  const { slots } = turn;
  const timed = reportsAtTime(reports, slots.time);
  return slots.time.parts.length === 0 || wantsFigure(turn) || timed.some(({ period }) => period)
    ? timed
    : reportsAtTime(reports, { ...slots.time, parts: [], whole: true });
}

/** Nothing is here of the time that is asked for; rules that hold at any time answer what is no figure. */
function lacksTime(turn: Turn, timed: readonly Report[]): boolean {
  const { slots } = turn;
  if (slots.procedural || !isTimed(slots.time) || timed.some(({ period }) => period)) return false;
  return timed.length === 0 || wantsFigure(turn);
}

/**
 * 去年 and 今年 are said without knowing what there is, and a year of the talk was meant for another body: the newest
 * year of the body answers, and says that it does. A year that the question names is not replaced.
 */
function newestInstead(turn: Turn, named: readonly Report[]): Turn | null {
  const { time } = turn.slots;
  const [absent, ...others] = time.years;
  const isVague = time.inherited || /^(?:去年|今年|本年度|上年度)$/.test(time.words ?? '');
  const isSaid = isVague && time.parts.length === 0 && !time.against;
  const yearly = newest(named.filter(({ period, kind }) => period?.kind === 'year' && kind === 'annual_report'));
  const [year, ...further] = [...new Set(yearly.flatMap((report) => report.period?.year ?? []))];
  if (!isSaid || absent === undefined || others.length > 0 || year === undefined || further.length > 0) return null;
  const slots = { ...turn.slots, time: { ...time, years: [year], absent } };
  return { ...turn, slots, reports: reportsAtTime(named, slots.time), notices: [...turn.notices, ...repairs(slots)] };
}

/** Asked for in this question, or in the one that it follows up (上个月呢). */
const wantsFigure = ({ slots, text, question }: Turn) =>
  slots.measures.list.length > 0 ||
  asksCount(text) ||
  asksCount(question.history.findLast(({ role }) => role === 'user')?.content ?? '');

/** The reports of the named bodies, else of the named places; null when none is named. */
export function namedReports(slots: Slots, library: Library): readonly Report[] | null {
  const inner = innerReports(slots, library);
  if (inner.length > 0) return inner;
  const agencies = new Set(slots.agencies.flatMap(({ candidates }) => candidates));
  if (agencies.size === 0 && slots.places.length === 0) return null;
  const covered = new Set(library.reportsOf(agencies, []).map(({ region }) => region));
  const places = slots.places.flatMap(({ candidates }) => candidates.filter((code) => !covered.has(code)));
  return library.reportsOf(agencies, places);
}

/** 延安市各区县: what speaks for the places within the named one. None where the library has none of them. */
function innerReports({ inside, places, agencies }: Slots, library: Library): readonly Report[] {
  const outer = places.flatMap(({ candidates }) => candidates);
  if (!inside || agencies.length > 0 || (places.length > 0 && outer.length !== places.length)) return [];
  return library.reportsOf([], placesInside(outer, inside)).filter(speaksForPlace);
}

/** A town lies in a county and does not speak for it. */
const speaksForPlace = ({ agency }: Report) => {
  const kind = agency && parseAgencyName(agency.name).kind;
  return kind !== null && kind !== 'town' && SPEAKS_FOR_PLACE.includes(kind);
};

/**
 * Governments speak for their place before its offices, those before a department or a town; of several files of one
 * report the leading one.
 */
const RANK = ['government', 'zone_committee', 'office', 'institution', 'council', 'department', 'town', 'other'];
export const byStanding = (a: Report, b: Report) =>
  standing(a) - standing(b) ||
  alphabetic(placing(a), placing(b)) ||
  alphabetic(timeKey(b.period), timeKey(a.period)) ||
  byLead(a, b);

const placing = ({ region, agency, title }: Report) => `${region ?? ''} ${agency?.name ?? title}`;
const alphabetic = (a: string, b: string) => Number(a > b) - Number(a < b);
export const standing = ({ agency }: Report) =>
  agency ? RANK.indexOf(parseAgencyName(agency.name).kind) : RANK.length;

function ambiguousPlace({ slots, library, text }: Turn): Outcome | null {
  if (slots.agencies.length > 0) return null;
  for (const place of slots.places) {
    const here = place.candidates.filter((code) => library.regions.has(code));
    const open = here.length > 0 ? here : withoutFormerSelves(place);
    if (open.length > 1) return askWhich('ambiguous_region', place, open, text);
  }
  return null;
}

/** 永定县 became 永定区: it is no further choice beside it; nor is what bore the name once where others bear it today. */
function withoutFormerSelves({ candidates, words }: PlaceSlot): readonly RegionCode[] {
  const last = candidates.filter((code) => !candidates.some((other) => other === region(code)?.successor));
  const today = last.filter((code) => bears(code, words));
  return today.length > 0 ? today : last;
}

function bears(code: RegionCode, words: string): boolean {
  const place = region(code);
  return (
    place !== undefined && place.validTo === null && (words.endsWith(place.name) || words.endsWith(place.shortName))
  );
}

function askWhich(
  reason: 'ambiguous_region',
  place: PlaceSlot,
  codes: readonly RegionCode[],
  text: string,
): Outcome | null {
  const options = codes
    .slice(0, 8)
    .map((code) => ({ label: fullName(code), question: text.replace(place.words, fullName(code)) }));
  const [first, ...rest] = options;
  if (!first) return null;
  return {
    status: 'clarify',
    reason,
    text: `“${place.words}”有多处：${firstOf(codes.map(fullName), options.length)}。请问您指的是哪一处？`,
    options: [first, ...rest],
    notices: [],
    suggestions: [],
  };
}

function ambiguousAgency({ slots, library, text }: Turn): Outcome | null {
  const slot = slots.agencies.find(({ candidates }) => candidates.length > 1);
  if (!slot) return null;
  const names = slot.candidates.flatMap((id) => library.agencies.find((agency) => agency.id === id)?.name ?? []);
  const [first, ...rest] = names.slice(0, 8).map((name) => ({ label: name, question: text.replace(slot.words, name) }));
  if (!first) return null;
  return {
    status: 'clarify',
    reason: 'ambiguous_agency',
    text: `“${slot.words}”可能指：${names.join('、')}。请问您指的是哪一个？`,
    options: [first, ...rest],
    notices: [],
    suggestions: [],
  };
}

/** A department's figures are not those of its government: without its own report there is no answer. */
function unlistedBody({ slots, library }: Turn): Outcome | null {
  const unlisted = slots.agencies.filter(({ candidates }) => candidates.length === 0).map(({ words }) => words);
  const known = slots.agencies.some(({ candidates }) => candidates.length > 0);
  if (unlisted.length === 0 || known || slots.measures.list.length === 0 || slots.procedural) return null;
  return notHere(unlisted.join('、'), library);
}

/** A province is not the sum of what is here of it: its bodies are named, one tap each, and nothing is added up. */
function placeNotHere({ slots, library, text }: Turn): Outcome {
  const words = slots.places.map(({ words, candidates }) => (candidates[0] ? fullName(candidates[0]) : words));
  const inside = slots.places.flatMap(({ candidates, words: written }) =>
    bodiesInside(candidates, library).map((name) => ({ name, question: text.replace(written, name) })),
  );
  const missing = notHere(words.join('、'), library);
  if (inside.length === 0) return missing;
  const names = firstOf([...new Set(inside.map(({ name }) => name))], SHOWN);
  return {
    ...missing,
    text: `库内没有${words.join('、')}本级的报告，因此无法回答（这不等于数量为零，也不能由下级相加）。其范围内收录有：${names}。`,
    suggestions: [...new Set(inside.map(({ question }) => question))].slice(0, SHOWN),
  };
}

const SHOWN = 6;

/** The bodies within a place; a county that is the seat of a zone has the zone's. */
function bodiesInside(codes: readonly RegionCode[], { reports }: Library): string[] {
  const liesIn = (code: RegionCode) =>
    codes.some((outer) => isWithin(code, outer) || isWithin(seatOf(code) ?? code, outer));
  const inside = [...reports].sort(byStanding).filter(({ region }) => region !== null && liesIn(region));
  return [...new Set(inside.map(nameOf))];
}

/** 全国 is no place that a report could be of; 全国统一 and 全国人大 do not ask for it. */
function wholeCountry(turn: Turn): Outcome | null {
  const { slots, library, text } = turn;
  const isMeant = /全国(?!统一|性|人大|人民|政协|两会)|我国|全中国/.test(text) && wantsFigure(turn);
  const isPlaced = slots.places.length > 0 || slots.agencies.length > 0;
  if (!isMeant || isPlaced || slots.procedural) return null;
  const missing = notHere('全国', library);
  return {
    ...missing,
    text: `库内没有全国的报告，只有各单位自己的报告，不能相加作为全国的数字。${heldBodies(library)}`,
  };
}

function notHere(what: string, library: Library): Declined {
  return {
    status: 'not_found',
    reason: 'not_in_library',
    text: `库内没有${what}的报告，因此无法回答（这不等于数量为零）。${heldBodies(library)}`,
    citations: [],
    figures: [],
    notices: [],
    handover: null,
    suggestions: [],
  };
}

function heldBodies({ reports }: Library): string {
  const bodies = [...new Set(reports.flatMap((report) => (report.agency ? [nameOf(report)] : [])))].slice(0, SHOWN);
  return bodies.length > 0 ? `目前收录有：${bodies.join('、')}等。` : '';
}

const repairs = ({ places, misspelt }: Slots): Notice[] => [
  ...places.flatMap(({ repairedFrom, candidates }) =>
    repairedFrom !== null && candidates[0] ? readAs(fullName(candidates[0]), repairedFrom) : [],
  ),
  ...misspelt.map(({ written, meant }) => readAs(meant, written)),
];

const readAs = (meant: string, written: string): Notice => ({
  kind: 'assumption',
  text: `已按“${meant}”理解“${written}”。`,
});

function assumedYear(slots: Slots, named: readonly Report[] | null, timed: readonly Report[]): Notice[] {
  const period = timed.find((report) => report.period)?.period;
  const other = named?.some((report) => report.period && period && periodKey(report.period) !== periodKey(period));
  if (slots.time.years.length > 0 || slots.time.several || !named || !period || slots.procedural) return [];
  if (new Set(timed.flatMap((report) => (report.period ? periodKey(report.period) : []))).size > 1) {
    return [{ kind: 'assumption', text: '未指明年份，各按库内最新的报告回答。' }];
  }
  const reason = other ? '未指明年份，按库内最新的' : '未指明年份，按库内仅有的';
  return [{ kind: 'assumption', text: `${reason}${periodLabel(period)}报告回答。` }];
}
