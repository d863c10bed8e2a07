import type { NonEmpty } from '../src/domain/answer.ts';
import type { FilePart, ReportBundle } from '../src/domain/report.ts';
import { buildBundle } from './build-bundle.ts';
import { type Identity, partId } from './identify.ts';
import type { SourceText } from './read/source-text.ts';
import type { Sidecar } from './sidecar.ts';
import type { Opening } from './split/openings.ts';
import { splitReports } from './split/split-reports.ts';
import { notedOwner } from './identify/decide/notes.ts';

/** What the library keeps of one file: a bundle for each of its reports, in the order of the file. */
export type Bundles = NonEmpty<ReportBundle>;

/** Pure, as `buildBundle` is. */
export function buildBundles(
  identity: Identity,
  source: SourceText,
  sidecar: Sidecar,
  folders: readonly string[] = [],
): Bundles {
  const texts = splitReports(source);
  const [first, ...rest] = texts.map(({ source: own, view, opening, year, setAside }, index) => {
    const id = opening ? partId(identity.id, opening.words) : identity.id;
    const names = { file: opening && year === undefined ? null : identity.sourceName, folders };
    const notes = opening ? notesFor(opening, sidecar) : sidecar;
    const bundle = buildBundle({ ...identity, id }, own, notes, { view, names, year });
    const part = opening && { file: identity.id, number: index + 1, of: texts.length };
    return placed(bundle, part, setAside);
  });
  if (!first) throw new Error('a file holds a report at least');
  return [first, ...rest];
}

function placed(bundle: ReportBundle, part: FilePart | null, setAside: string | null): ReportBundle {
  const { quality } = bundle.report;
  const reasons = setAside === null ? quality.reasons : [...quality.reasons, setAside];
  return { ...bundle, report: { ...bundle.report, part, quality: { ...quality, reasons } } };
}

/** What was noted about a file holds for one of its reports only as far as it does not name another one. */
function notesFor(
  { owner }: Opening,
  { title: _title, documentNumber: _number, agency, region, ...common }: Sidecar,
): Sidecar {
  const noted = notedOwner({ agency, region });
  const isOwn = owner.agency === null || noted === null || noted === owner.agency;
  return isOwn ? { ...common, agency, region } : common;
}
