import { asYear } from '../../src/domain/ids.ts';
import type { Period } from '../../src/domain/period.ts';
import type { Identification, IdentityField, Report, ReportKind } from '../../src/domain/report.ts';
import type { Sidecar } from '../sidecar.ts';
import type { ClueOf } from './clue.ts';
import { type DecidedBody, decideBody } from './decide/agency.ts';
import { bodyContradictions, periodContradictions } from './decide/contradictions.ts';
import { displayTitle } from './decide/display-title.ts';
import { restsOnNames, statedClues } from './decide/identification.ts';
import { notedBody, notedPeriod, noteContradictions, type NotedBody } from './decide/notes.ts';
import { type DecidedPeriod, decidePeriod } from './decide/period.ts';
import { documentOf, type Known } from './document.ts';
import { kindOf } from './kind.ts';
import { readClues, type Told } from './read-clues.ts';

/** Whose a document is, of where and of when, and on what that rests. */
export interface Identified extends Pick<Report, 'title' | 'agency' | 'region' | 'period' | 'publisher'> {
  readonly kind: ReportKind;
  readonly identification: Identification;
}

/**
 * Reads every clue of a document and decides. What the operator noted is authoritative, the document's own words come
 * next, the names of file, folder and site last; what rests on names alone is marked as inferred, and what is told
 * otherwise elsewhere is kept.
 */
export function identify(known: Known, notes: Sidecar): Identified {
  const document = documentOf(known);
  const told = readClues(document);
  const title = fullest(strongest(told, 'title')?.value ?? null, notes.title ?? null);
  const kind = notes.kind ?? kindOf(title ?? known.names.file, known.text, known.form);
  const time = UNDATED.has(kind) ? { told: null, others: [] } : decidePeriod(document, told);
  const body = decideBody(document, told, time.told?.period?.year ?? null);
  const noted = notedBody(notes, body);
  const period = known.year === undefined ? periodFor(kind, notes, time) : yearOf(known.year);
  return {
    title: title ?? displayTitle(noted.agency?.name ?? null, period, kind),
    kind,
    agency: noted.agency,
    region: noted.region,
    period,
    publisher: notes.publisher ?? strongest(told, 'publisher')?.value ?? null,
    identification: {
      inferred: inferredFields({ title, noted, body, notes, time }),
      contradictions: [
        ...noteContradictions(notes, noted, body, time.told?.period ?? null),
        ...(noted.isNoted ? [] : bodyContradictions(body)),
        ...(known.year === undefined ? periodContradictions(time, told) : []),
      ],
      clues: statedClues(told),
    },
  };
}

const yearOf = (year: number): Period => ({ kind: 'year', year: asYear(year) });

/** Rules and guides hold at any time. */
const UNDATED: ReadonlySet<ReportKind> = new Set(['regulation', 'guide', 'template']);

function periodFor(kind: ReportKind, notes: Sidecar, { told }: DecidedPeriod): Period | null {
  if (UNDATED.has(kind)) return null;
  const noted = notedPeriod(notes, told);
  return noted === undefined ? (told?.period ?? null) : noted;
}

function strongest<Field extends 'title' | 'publisher'>(told: readonly Told[], field: Field) {
  const clues = told.filter((clue): clue is Told & ClueOf<Field> => clue.field === field);
  return clues.toSorted((a, b) => b.strength - a.strength)[0];
}

/** A title without the body's name ("2021年政府信息公开工作年度报告") yields to one that has it. */
const fullest = (stated: string | null, noted: string | null) =>
  stated && (!noted || !/^\d{4}年度?政府信息公开/.test(stated)) ? stated : (noted ?? stated);

interface Decided {
  readonly title: string | null;
  readonly noted: NotedBody;
  readonly body: DecidedBody;
  readonly notes: Sidecar;
  readonly time: DecidedPeriod;
}

function inferredFields({ title, noted, body, notes, time }: Decided): IdentityField[] {
  const named = body.group?.clues ?? [];
  const around = body.place?.clues ?? [];
  const fields: Readonly<Partial<Record<IdentityField, boolean>>> = {
    agency: !noted.isNoted && noted.agency !== null && restsOnNames(named.length > 0 ? named : around),
    region:
      !noted.isNoted &&
      notes.region == null &&
      noted.region !== null &&
      restsOnNames(around.length > 0 ? around : named),
    period: notes.year == null && time.told !== null && restsOnNames([time.told.rest]),
    title: title === null,
  };
  return (Object.keys(fields) as IdentityField[]).filter((field) => fields[field]);
}
