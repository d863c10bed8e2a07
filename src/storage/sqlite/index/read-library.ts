import type { Database } from 'better-sqlite3';
import { Failure } from '../../../domain/failures.ts';
import type { PassageId, ReportId } from '../../../domain/ids.ts';
import type { ReportKind } from '../../../domain/report.ts';
import type { Statements } from '../statements.ts';
import { vectorOf } from '../vector-blobs.ts';
import type { FlatIndex, LibraryState, ReportColumns } from './flat-index.ts';
import { buildInvertedIndex, type PassagePostings } from './inverted-index.ts';
import { buildVectorMatrix } from './vector-matrix.ts';

const STATE = `
  SELECT number, nonce, (SELECT id FROM embedder) AS embedder,
    coalesce((SELECT dimensions FROM embedder), 0) AS dimensions
  FROM generation`;

type StateRow = Omit<LibraryState, 'generation'> & { readonly number: number; readonly nonce: string };

export function readState(statements: Statements): LibraryState {
  const row = statements<StateRow>(STATE).get();
  if (!row) throw new Failure('STORE_DAMAGED', '版本号已丢失；请从备份恢复，或换一个空目录重新入库');
  const { number, nonce, ...state } = row;
  return { ...state, generation: `${String(number).padStart(8, '0')}-${nonce}` };
}

interface ReportRow {
  readonly id: ReportId;
  readonly agency_id: string | null;
  readonly region: string | null;
  readonly year: number | null;
  readonly kind: ReportKind;
}

function readReports(statements: Statements): ReportColumns {
  const rows = statements<ReportRow>('SELECT id, agency_id, region, year, kind FROM reports ORDER BY id').all();
  return {
    ids: rows.map(({ id }) => id),
    agencies: rows.map((row) => row.agency_id),
    regions: rows.map(({ region }) => region),
    years: rows.map(({ year }) => year),
    kinds: rows.map(({ kind }) => kind),
  };
}

/** Place by id, for lists whose places are what the index calls them by. */
const placesOf = <Id>(ids: readonly Id[]) => new Map(ids.map((id, place) => [id, place]));

const POSTINGS = `
  SELECT coalesce(terms, '[]') AS terms, coalesce(counts, '[]') AS counts
  FROM passages LEFT JOIN postings ON passage = id ORDER BY id`;

function* readPostings(statements: Statements): Generator<PassagePostings> {
  for (const { terms, counts } of statements<{ terms: string; counts: string }>(POSTINGS).iterate()) {
    yield { terms: JSON.parse(terms) as string[], counts: JSON.parse(counts) as number[] };
  }
}

function* readVectors(statements: Statements, passages: ReadonlyMap<PassageId, number>) {
  const rows = statements<{ passage: PassageId; vector: Uint8Array }>('SELECT * FROM vectors ORDER BY passage');
  for (const { passage, vector } of rows.iterate()) {
    yield { passage: passages.get(passage)!, vector: vectorOf(vector) };
  }
}

const SIZES = `
  SELECT (SELECT coalesce(sum(size), 0) FROM postings) AS postings, (SELECT count(*) FROM vectors) AS vectors`;

/** Builds the index from one consistent view of the database, whatever other processes write meanwhile. */
export function readFlatIndex(reader: Database, statements: Statements): FlatIndex {
  const read = reader.transaction((): FlatIndex => {
    const state = readState(statements);
    const size = statements<{ postings: number; vectors: number }>(SIZES).get()!;
    const reports = readReports(statements);
    const reportPlaces = placesOf(reports.ids);
    const rows = statements<{ id: PassageId; report: ReportId }>('SELECT id, report FROM passages ORDER BY id').all();
    const passages = rows.map(({ id }) => id);
    return {
      ...state,
      reports,
      passages,
      reportOf: Uint32Array.from(rows, ({ report }) => reportPlaces.get(report)!),
      postings: buildInvertedIndex(readPostings(statements), { ...size, passages: passages.length }),
      vectors: buildVectorMatrix(readVectors(statements, placesOf(passages)), { ...state, ...size }),
    };
  });
  return read();
}
