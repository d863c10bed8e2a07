import { agencyIdOf } from '../../../src/catalogue/agencies.ts';
import { region } from '../../../src/catalogue/regions.ts';
import type { RegionCode } from '../../../src/domain/ids.ts';
import type { Report } from '../../../src/domain/report.ts';
import type { Document } from '../document.ts';
import type { Body } from '../names/body.ts';
import { parseBody } from '../names/body.ts';
import { official } from '../names/official.ts';
import { placeAlone } from '../names/place-alone.ts';
import type { Told } from '../read-clues.ts';
import { type BodyGroup, groupBodies } from './group-bodies.ts';
import { isAboutHotline } from '../titles/title-words.ts';
import { restsOnNames } from './identification.ts';
import { regionAlone, regionFor, type ToldRegion } from './region.ts';

/** Whose document it is, and where. */
export interface DecidedBody {
  readonly agency: Report['agency'];
  readonly region: RegionCode | null;
  /** What told it; null when only the way the text speaks of itself (我县) and the places around do. */
  readonly group: BodyGroup | null;
  readonly place: ToldRegion | null;
  /** What else is named, the likeliest first. */
  readonly others: readonly BodyGroup[];
}

/** Where a bulletin says that it is one of a hotline. */
const MASTHEAD = 300;
/** Below this a clue only supports others. */
const ENOUGH = 28;

/** @param year of the document, for names whose meaning depends on it */
export function decideBody(document: Document, told: readonly Told[], year: number | null): DecidedBody {
  const groups = groupBodies(document, told);
  const telling = groups.filter(({ strength, body, clues }) => strength >= ENOUGH && stands(body, clues));
  const composed = telling.some(({ strength }) => strength >= 45) ? null : spokenOf(document, told);
  const [group] = telling;
  if (composed && (!group || group.strength < 45)) return { ...composed, others: groups };
  if (!group || isTied(telling))
    return { agency: null, ...located(regionAlone(document, told)), group: null, others: groups };
  const place = regionFor(group.body, document, told);
  if (!place && isOfAnyPlace(group.body)) return { agency: null, ...located(null), group: null, others: groups };
  const name = withPlace(officialBody(group, place, year), place);
  return {
    agency: { id: agencyIdOf(name, place?.code ?? null), name },
    ...located(place),
    group,
    others: groups.filter((other) => other !== group),
  };
}

/** 区人民政府办公室: without its place it names nothing. */
const isOfAnyPlace = ({ sort, name }: Body) => sort === 'level' && /^.人民政府/u.test(name);

const located = (place: ToldRegion | null) => ({ region: place?.code ?? null, place });

/** 统计局 alone tells whose it is only in a title; a step of a trail may be any column. */
const stands = ({ sort }: Body, [{ strength, by }]: BodyGroup['clues']) =>
  sort !== 'bare' || (strength >= 74 && by !== 'breadcrumbs');

/** A government and its office are named alike: which of them reports, nothing tells. */
const isTied = ([first, second]: readonly BodyGroup[]) =>
  first !== undefined && second !== undefined && first.strength === second.strength && first.strength < 60;

/** A document says itself what its body is called; whoever named its file may have left a part out. */
function officialBody({ body, clues }: BodyGroup, told: ToldRegion | null, year: number | null): Body {
  const place = body.place && told ? { ...body.place, code: told.code } : body.place;
  return official({ ...body, place }, restsOnNames(clues) ? year : null);
}

/** 县统计局 in 平武县 is 平武县统计局. */
function withPlace({ name, sort }: Body, place: ToldRegion | null): string {
  const outer = place && region(place.code)?.name;
  return sort === 'level' && outer ? outer + name.slice(1) : name;
}

/** A text that says 我县 and names a county as its own is that of the county's government. */
function spokenOf(document: Document, told: readonly Told[]): Omit<DecidedBody, 'others'> | null {
  const { self, level } = document.voice;
  if (self === null || self !== level) return null;
  const place = regionAlone(document, told);
  const government = place && parseBody(region(place.code)?.name ?? '');
  if (!place || !government) return null;
  const { name } = isAboutHotline(document.head.text.slice(0, MASTHEAD)) ? placeAlone(government) : government;
  return { agency: { id: agencyIdOf(name, place.code), name }, ...located(place), group: null };
}
