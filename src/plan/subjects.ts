import { parseAgencyName } from '../catalogue/agencies.ts';
import { fullName } from '../catalogue/regions.ts';
import type { AgencyId, RegionCode } from '../domain/ids.ts';
import type { Report } from '../domain/report.ts';
import type { Named, Query, Whose } from '../query/query.ts';
import type { Choice, ChoiceOption } from './choice.ts';
import { MOST_OPTIONS } from './choice.ts';
import type { Library } from './library.ts';
import { withoutFormerSelves } from './namesakes.ts';
import { newest, reportsAt } from './reports-at.ts';

/** A body or a place that the question names, with everything that the library has of it. */
export interface Subject {
  readonly words: string;
  /** Where the words meant a place: which. */
  readonly place: RegionCode | null;
  readonly held: readonly Report[];
}

export type Subjects =
  | { readonly kind: 'named'; readonly subjects: readonly Subject[] }
  | { readonly kind: 'choose'; readonly choice: Choice };

/** Who is meant. Several readings are asked back only where the library could answer more than one of them. */
export function subjectsOf(query: Query, library: Library): Subjects {
  const { whose } = query;
  const bodies = whose.bodies.filter(({ may }) => may.length > 0);
  const subjects: Subject[] = [];
  for (const body of bodies) {
    const meant = bodyMeant(body, query, library);
    if ('options' in meant) return { kind: 'choose', choice: meant };
    const place = placeAlone(meant.ids, library);
    const held = place === null ? library.reportsOf(meant.ids, []) : library.reportsOf([], [place]);
    subjects.push({ words: body.words, place, held });
  }
  const covered = new Set(subjects.flatMap(({ held }) => held.map(({ region }) => region)));
  for (const place of whose.places) {
    if (place.may.some((code) => covered.has(code))) continue;
    const meant = placeMeant(place, query, library);
    if ('options' in meant) return { kind: 'choose', choice: meant };
    for (const code of meant.codes)
      subjects.push({ words: place.words, place: code, held: library.reportsOf([], [code]) });
  }
  return { kind: 'named', subjects };
}

/** A bulletin of a hotline may name its place alone (杨凌示范区): then whoever reports for that place is meant. */
function placeAlone([id, ...others]: readonly AgencyId[], { agencies }: Library): RegionCode | null {
  const body = others.length === 0 ? agencies.find((agency) => agency.id === id) : undefined;
  return body?.region && parseAgencyName(body.name).core === '' ? body.region : null;
}

const answerable = (reports: readonly Report[], { when }: Query) => reportsAt(reports, when);

/** Of bodies with the same short name those that have a report of the asked time. */
function bodyMeant(
  body: Named<AgencyId>,
  query: Query,
  library: Library,
): { readonly ids: readonly AgencyId[] } | Choice {
  if (body.may.length === 1) return { ids: body.may };
  const here = body.may.filter((id) => answerable(library.reportsOf([id], []), query).length > 0);
  const open = here.length > 0 ? here : body.may;
  if (open.length === 1) return { ids: open };
  const options = open.slice(0, MOST_OPTIONS).flatMap((id): ChoiceOption[] => {
    const name = library.agencies.find((agency) => agency.id === id)?.name;
    return name === undefined ? [] : [{ label: name, query: withBody(query, body, { words: name, may: [id] }) }];
  });
  const [first, ...rest] = options;
  return first ? { reason: 'ambiguous_agency', words: body.words, options: [first, ...rest] } : { ids: open };
}

/** So many places of one name are given side by side where a year is named. */
const SIDE_BY_SIDE = 2;

/**
 * Of places with the same name those that have a report of the asked time; with none named, the one whose report is the
 * newest. Two that both have one are both given.
 */
function placeMeant(
  place: Named<RegionCode>,
  query: Query,
  library: Library,
): { readonly codes: readonly RegionCode[] } | Choice {
  if (place.may.length < 2) return { codes: place.may };
  const known = place.may.filter((code) => library.reportsOf([], [code]).length > 0);
  const here = known.filter((code) => answerable(library.reportsOf([], [code]), query).length > 0);
  const open = here.length > 0 ? here : known.length > 0 ? known : withoutFormerSelves(place);
  if (open.length === 1) return { codes: open };
  if ((query.when.kind === 'newest' || query.when.kind === 'last') && known.length > 0) {
    const latest = newestAmong(open, library);
    if (latest.length === 1) return { codes: latest };
  }
  if (query.when.kind !== 'newest' && here.length > 0 && here.length <= SIDE_BY_SIDE) return { codes: here };
  const options = open.slice(0, MOST_OPTIONS).map((code): ChoiceOption => {
    const name = fullName(code);
    return { label: name, query: withPlace(query, place, { words: name, may: [code] }) };
  });
  const [first, ...rest] = options;
  return first ? { reason: 'ambiguous_region', words: place.words, options: [first, ...rest] } : { codes: open };
}

function newestAmong(codes: readonly RegionCode[], library: Library): readonly RegionCode[] {
  const years = codes.map((code) =>
    Math.max(0, ...newest(library.reportsOf([], [code])).map(({ period }) => period?.year ?? 0)),
  );
  const last = Math.max(...years);
  return codes.filter((_, index) => years[index] === last);
}

const withBody = (query: Query, old: Named<AgencyId>, next: Named<AgencyId>): Query =>
  withWhose(query, { bodies: query.whose.bodies.map((body) => (body === old ? next : body)) });
const withPlace = (query: Query, old: Named<RegionCode>, next: Named<RegionCode>): Query =>
  withWhose(query, { places: query.whose.places.map((place) => (place === old ? next : place)) });
const withWhose = (query: Query, part: Partial<Whose>): Query => ({ ...query, whose: { ...query.whose, ...part } });
