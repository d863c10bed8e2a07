import { buildBundle } from '../../ingest/build-bundle.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { reportId } from '../../src/domain/ids.ts';

/** The facts of a whole document given as its lines, read as a text file is. */
export function factsOfText(...lines: readonly string[]): readonly Fact[] {
  const identity = { id: reportId('r0'), sourceName: 'report.txt', sha256: '', fingerprint: '' };
  return buildBundle(identity, { format: 'text', text: lines.join('\n'), title: null }, {}).facts;
}
