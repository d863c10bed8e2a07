import type { AgencyId, RegionCode } from '../domain/ids.ts';
import { type AgencyKind, parseAgencyName } from './agencies.ts';
import { type Ending, ZONE_ENDINGS, endingsOf, spokenNamesOf, townEndings } from './agency-endings.ts';
import { shortNamesOf } from './department-names.ts';
import { region } from './regions.ts';

/** A body of the library. */
export interface Agency {
  readonly id: AgencyId;
  readonly name: string;
  readonly region: RegionCode | null;
  readonly aliases?: readonly string[];
}

export interface FormOwner {
  readonly id: AgencyId;
  readonly region: RegionCode | null;
  /** The generic ending of its region, or the one that 区统计局 has in place of a region. */
  readonly level: string | null;
}

/**
 * One way to write bodies: characters of `stem` in their order, then `ending`. 发改局 keeps two characters of the stem
 * 发展和改革 and the ending 局.
 */
export interface AgencyForm {
  readonly stem: string;
  readonly ending: string;
  /** Where in the stem a short form may begin: at its start, behind 政府 and behind 和. */
  readonly beginnings: ReadonlySet<number>;
  /** How many characters of the stem a short form keeps at least. */
  readonly atLeast: number;
  /** 1 for the official ending, less for others. */
  readonly likeness: number;
}

/** A form and the bodies that are written so, by region: every county has its 教育局. */
export interface OwnedForm extends AgencyForm {
  readonly owners: ReadonlyMap<RegionCode | null, readonly FormOwner[]>;
}

/** Every way to write the bodies, by the ending that a text has to show first. */
export function formsByEnding(agencies: readonly Agency[]): ReadonlyMap<string, readonly OwnedForm[]> {
  const forms = new Map<string, AgencyForm & { readonly owners: Map<RegionCode | null, FormOwner[]> }>();
  for (const { form, owner } of agencies.flatMap(ownForms)) {
    const key = `${form.stem} ${form.ending} ${form.likeness}`;
    const owned = forms.get(key) ?? { ...form, owners: new Map<RegionCode | null, FormOwner[]>() };
    listIn(owned.owners, owner.region).push(owner);
    forms.set(key, owned);
  }
  const groups = new Map<string, OwnedForm[]>();
  for (const form of forms.values()) listIn(groups, form.ending).push(form);
  return groups;
}

/** The list of a key, a new one where it has none. Thousands of bodies share an ending: a list must grow in place. */
function listIn<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function ownForms({ id, name, region: code, aliases = [] }: Agency) {
  return [name, ...aliases].flatMap((written) => {
    const { core, kind, level } = parseAgencyName(written);
    const owner: FormOwner = { id, region: code, level: level ?? (code && region(code)?.name.at(-1)) ?? null };
    return stemsAndEndings(core, kind).map((form) => ({ form, owner }));
  });
}

function stemsAndEndings(core: string, kind: AgencyKind): AgencyForm[] {
  if (kind === 'government')
    return inFull([
      ['人民政府', 1],
      ['政府', 0.95],
    ]);
  if (kind === 'town') return inFull(townEndings(core));
  if (kind === 'zone_committee') return zoneForms(core);
  const { official, written } = endingsOf(core);
  const stem = core.slice(0, core.length - official.length);
  const spoken: Ending[] = [...spokenNamesOf(core), ...shortNamesOf(core)].map((name) => [name, 0.85]);
  return official ? [...shortened(stem, written), ...inFull(spoken)] : [];
}

function zoneForms(core: string): AgencyForm[] {
  const stem = core.replace(/区?(管理委员会|管委会|行政委员会|行委)?$/, '');
  return stem
    ? shortened(stem, ZONE_ENDINGS)
    : inFull([
        ['管理委员会', 1],
        ['管委会', 0.95],
      ]);
}

const inFull = (endings: readonly Ending[]): AgencyForm[] =>
  endings.map(([ending, likeness]) => ({ stem: '', ending, beginnings: new Set<number>(), atLeast: 0, likeness }));

function shortened(stem: string, endings: readonly Ending[]): AgencyForm[] {
  const beginnings = beginningsOf(stem);
  return endings.map(([ending, likeness]) => {
    const atLeast = Math.min(stem.length, /^[委办]/.test(ending) ? 1 : 2);
    return { stem, ending, beginnings, atLeast, likeness };
  });
}

function beginningsOf(stem: string): ReadonlySet<number> {
  const behind = stem.matchAll(/^人民(?=政府)|^(?:人民)?政府|[和与及、]/g);
  const government = stem.startsWith('人民政府') ? [4] : [];
  return new Set([0, ...Array.from(behind, (match) => match.index + match[0].length), ...government]);
}
