import type { AgencyId, RegionCode } from '../domain/ids.ts';
import type { Span } from '../domain/passage.ts';
import type { FormOwner, OwnedForm } from './agency-forms.ts';
import type { AgencyRun } from './agency-runs.ts';
import { isOpen } from './place-surroundings.ts';
import type { RegionMention } from './region-mention.ts';
import { isWithin } from './regions.ts';

/** A body that fits the words and the places of its text. Its span includes the place or the level before it. */
export interface PlacedRun extends Span {
  readonly id: AgencyId;
  /** 0..1: likeness of the words, less where the place stands elsewhere or nowhere in the text. */
  readonly score: number;
}

const ELSEWHERE = 0.8;
const SAME_LEVEL = 0.7;
const NOWHERE = 0.6;

/** None: the bodies are of other places than the text speaks of, or the run is part of a longer name. */
export function placeRun(run: AgencyRun, text: string, places: readonly RegionMention[]): PlacedRun[] {
  const beside = places.find((place) => endsBefore(place, text, run.start));
  if (beside) return placed(run, beside.start, ownersIn(run, [beside]), 1);
  const level = levelBefore(text, run.start);
  if (!level && (!isOpen(text, run.start) || isAnyGovernment(run))) return [];
  const owners = places.length > 0 ? ownersIn(run, places) : ownersAnywhere(run, text);
  const fitting = level ? owners.filter((owner) => owner.level === level) : owners;
  const nowhere = level ? SAME_LEVEL : NOWHERE;
  return placed(run, level ? run.start - 1 : run.start, fitting, places.length > 0 ? ELSEWHERE : nowhere);
}

const placed = (run: AgencyRun, start: number, owners: readonly FormOwner[], factor: number): PlacedRun[] =>
  owners.map(({ id }) => ({ id, start, end: run.end, score: run.likeness * factor }));

/** Directly, or with the ending that the short name leaves out (长春|市|退役军人局). */
function endsBefore({ end, zone }: RegionMention, text: string, start: number): boolean {
  const placeEnd = zone?.start ?? end;
  return placeEnd === start || (placeEnd === start - 1 && isLevel(text.charAt(placeEnd)));
}

function ownersIn({ form }: AgencyRun, places: readonly RegionMention[]): FormOwner[] {
  const codes = new Set(
    places.flatMap(({ candidates, zone }): RegionCode[] => [...candidates, ...(zone ? [zone.owner] : [])]),
  );
  const direct = [...codes].flatMap((code) => form.owners.get(code) ?? []);
  return direct.length > 0 || !isTown(form) ? direct : ownersBelow(form, codes);
}

/** A town is named below its city, the district between them left out (通化金厂镇); its bureaus are not. */
function ownersBelow({ owners }: OwnedForm, codes: ReadonlySet<RegionCode>): FormOwner[] {
  return [...owners].flatMap(([code, own]) =>
    code !== null && [...codes].some((outer) => isWithin(code, outer)) ? own : [],
  );
}

const isTown = ({ stem, ending }: OwnedForm) => stem === '' && /.{2}(?:镇|乡|街道|苏木)/.test(ending);

/** 某乡 is a body that leaves its name out: one that says so without any place, if there is one. */
function ownersAnywhere({ form, start }: AgencyRun, text: string): readonly FormOwner[] {
  const unplaced = text.charAt(start) === '某' ? form.owners.get(null) : undefined;
  return unplaced ?? [...form.owners.values()].flat();
}

const isLevel = (character: string) => /^[省市区县州旗]$/.test(character);

/** 区统计局, 我市科技局: a level stands for a place that is not named. */
function levelBefore(text: string, start: number): string | null {
  const level = text.charAt(start - 1);
  const stands = isOpen(text, start - 1) || /[本我全该某]/.test(text.charAt(start - 2));
  return isLevel(level) && stands ? level : null;
}

/** 政府 without a place or a level. */
const isAnyGovernment = ({ form }: AgencyRun) => form.stem === '' && /^(人民)?政府$/.test(form.ending);
