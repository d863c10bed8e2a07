import type { ReportId } from '../../domain/ids.ts';
import type { DamagedPart } from '../store.ts';
import { factsDigest, sha256Of, spelled } from './digests.ts';
import { FACT_COLUMNS, type FactRow } from './fact-rows.ts';
import type { Statements } from './statements.ts';

/** What a report was written as: SHA-256 of each of its parts. */
interface DigestRow {
  readonly metadata: string;
  readonly text: string;
  readonly facts: string;
}

const PARTS = ['metadata', 'text', 'facts'] as const;
const DIGEST = 'SELECT metadata, text, facts FROM digests WHERE report = ?';
const METADATA = 'SELECT metadata FROM reports WHERE id = ?';
const TEXT = 'SELECT text FROM texts WHERE report = ?';
const FACTS = `SELECT ${FACT_COLUMNS} FROM facts WHERE report = ? ORDER BY position`;
const PASSAGES = 'SELECT first, last, text FROM passages WHERE report = ?';
const SEAL = 'UPDATE digests SET metadata = ? WHERE report = ?';
const ADD = 'INSERT INTO digests (report, metadata, text, facts) VALUES (?, ?, ?, ?)';

/** What a report is written as. */
interface Written {
  readonly metadata: string;
  readonly text: string;
  /** Spelled. */
  readonly facts: readonly string[];
}

export function addDigest(report: string, { metadata, text, facts }: Written, statements: Statements): void {
  statements(ADD).run(report, sha256Of(metadata), sha256Of(text), factsDigest(facts));
}

/** The metadata of a report were written anew, and nothing else of it. */
export function sealMetadata(report: ReportId, metadata: string, statements: Statements): void {
  statements(SEAL).run(sha256Of(metadata), report);
}

/** What stands in the database now. */
export function readWritten(report: string, statements: Statements): Written {
  const { metadata = '' } = statements<Partial<Written>>(METADATA).get(report) ?? {};
  const { text = '' } = statements<Partial<Written>>(TEXT).get(report) ?? {};
  return { metadata, text, facts: statements.rows<FactRow>(FACTS).all(report).map(spelled) };
}

export const textDigestOf = (report: ReportId, statements: Statements): string | undefined =>
  statements<DigestRow>(DIGEST).get(report)?.text;

/** What of a report is no longer as it was written. */
export function damageIn(report: ReportId, statements: Statements): DamagedPart[] {
  const written = statements<DigestRow>(DIGEST).get(report);
  if (!written) return ['digest'];
  const { metadata, text, facts } = readWritten(report, statements);
  const now: DigestRow = { metadata: sha256Of(metadata), text: sha256Of(text), facts: factsDigest(facts) };
  const changed = PARTS.filter((part) => now[part] !== written[part]);
  const isCutWrong = !changed.includes('text') && !areCutFrom(text, report, statements);
  return isCutWrong ? [...changed, 'passages'] : changed;
}

interface CutRow {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

const areCutFrom = (text: string, report: ReportId, statements: Statements) =>
  statements<CutRow>(PASSAGES)
    .all(report)
    .every((passage) => text.slice(passage.first, passage.last) === passage.text);
