import type { RegionCode } from '../domain/ids.ts';
import type { Span } from '../domain/passage.ts';
import { placeName } from './place-names.ts';
import { scanPlaces } from './place-scan.ts';
import { breaksEnding } from './place-surroundings.ts';
import { type Namesakes, chooseRegion, listCandidates } from './region-choice.ts';
import type { RegionMention } from './region-mention.ts';
import { repairRegions } from './region-repair.ts';
import { zoneEndings } from './region-table.ts';
import { isWithin, region, seatOf } from './regions.ts';

export interface RegionContext {
  /** The regions that the library has reports of. They decide between namesakes, and only to them are slips repaired. */
  readonly known?: ReadonlySet<RegionCode>;
}

/**
 * The places that a text names, in order. A place directly behind one that contains it is one mention
 * (张家界永定区, 延安市宝塔区). Offsets count in the text as given: simplify it before.
 */
export function findRegions(text: string, { known }: RegionContext = {}): RegionMention[] {
  const mentions = joinedPlaces(text, known).map(
    (place) => mentionZone(place, text) ?? mentionPlace(place, text, known),
  );
  const repaired = known ? repairRegions(text, mentions, known) : [];
  return narrowByOthers([...mentions, ...repaired].toSorted((a, b) => a.start - b.start));
}

type Place = Span & Namesakes;

function joinedPlaces(text: string, known: ReadonlySet<RegionCode> | undefined): readonly Place[] {
  const places: Place[] = [];
  for (const { start, end, name } of scanPlaces(text, known)) {
    const place = { start, end, bearers: name.bearers, earlier: name.earlier, bare: !name.full };
    const outer = places.at(-1);
    const inner = outer && /^[的\s]?$/.test(text.slice(outer.end, start)) ? joinTwo(outer, place) : undefined;
    if (inner) places.pop();
    places.push(inner ?? place);
  }
  return places;
}

/** One place from two names, when the first contains the second; the namesakes elsewhere drop out. */
function joinTwo(outer: Place, inner: Place): Place | undefined {
  const fits = (code: RegionCode) => outer.bearers.some((above) => above !== code && liesIn(code, above));
  const today = inner.bearers.filter(fits);
  const before = inner.earlier.filter(fits);
  if (today.length + before.length === 0) return undefined;
  const [bearers, earlier] = today.length > 0 ? [today, before] : [before, []];
  return { start: outer.start, end: inner.end, bearers, earlier, bare: false };
}

function liesIn(code: RegionCode, above: RegionCode): boolean {
  const seat = seatOf(code);
  return isWithin(code, above) || (seat !== null && isWithin(seat, above));
}

function mentionPlace(place: Place, text: string, known: ReadonlySet<RegionCode> | undefined): RegionMention {
  const { start, end } = place;
  const code = chooseRegion(place, known);
  const candidates = listCandidates(place, known);
  return { start, end, text: text.slice(start, end), candidates, code, zone: null, repairedFrom: null };
}

const ZONE = new RegExp(`^(?:${zoneEndings.join('|')})`);

/** 延安高新区 is not 延安: a zone has its own reports, whether the catalogue lists it or not. */
function mentionZone(place: Place, text: string): RegionMention | undefined {
  const zone = ZONE.exec(text.slice(place.end, place.end + 20))?.[0];
  const ownerCode = zone ? chooseRegion(place, undefined) : null;
  const owner = ownerCode ? region(ownerCode) : undefined;
  if (!zone || !owner || owner.level === 'zone') return undefined;
  if (breaksEnding(zone, text.slice(place.end + zone.length))) return undefined;
  const span = { start: place.start, end: place.end + zone.length };
  const listed = placeName(owner.shortName + zone)?.bearers ?? [];
  const unlisted = listed.length === 0 ? { owner: owner.code, start: place.end } : null;
  const words = text.slice(span.start, span.end);
  return { ...span, text: words, candidates: listed, code: listed[0] ?? null, zone: unlisted, repairedFrom: null };
}

/** 永定区 beside 张家界, in whatever order, is the one that lies in it. */
function narrowByOthers(mentions: readonly RegionMention[]): RegionMention[] {
  return mentions.map((mention) => {
    if (mention.code !== null || mention.candidates.length < 2) return mention;
    const others = mentions.flatMap((other) => (other === mention || other.code === null ? [] : [other.code]));
    const inside = mention.candidates.filter((code) => others.some((other) => other !== code && liesIn(code, other)));
    const inForce = inside.filter((code) => region(code)?.validTo === null);
    const code = (inside.length === 1 ? inside : inForce.length === 1 ? inForce : [])[0];
    return code ? { ...mention, candidates: inside, code } : mention;
  });
}
