import type { ReportId } from '../../../src/domain/ids.ts';
import { idOf } from '../../../ingest/identify.ts';
import type { Source } from '../../../ingest/sources/source.ts';
import { type TemporaryLibrary, openTemporaryLibrary } from '../../support/temporary-library.ts';
import { type MadeReport, addressOf } from './reports.ts';

export async function openGeneratedLibrary(reports: readonly MadeReport[]): Promise<TemporaryLibrary> {
  const library = await openTemporaryLibrary();
  const outcomes = await library.ingestAll(reports.map(sourceOf));
  const refused = outcomes.filter(({ kind }) => kind !== 'added').map(({ file, kind }) => `${file}: ${kind}`);
  if (refused.length > 0) throw new Error(refused.join('\n'));
  return library;
}

const sourceOf = (report: MadeReport): Source => {
  const address = addressOf(report);
  const bytes = new TextEncoder().encode(report.text);
  return {
    label: address,
    read: () => Promise.resolve({ kind: 'content', address, sourceName: address, bytes, sidecar: {}, folders: [] }),
  };
};

export const storedAs = (report: MadeReport): ReportId => idOf(addressOf(report));
