import type { ReportId } from '../../domain/ids.ts';
import type { FileFormat, FormId, Quality, ReportKind, TableState } from '../../domain/report.ts';
import type { StatutoryTable } from '../../domain/statutory-table.ts';

/** One document in force as an officer looks at it. */
export interface CorpusDocument {
  readonly id: ReportId;
  readonly title: string;
  readonly sourceName: string;
  readonly body: string | null;
  readonly region: string | null;
  readonly year: number | null;
  /** In words: 2024年, 2025年第一季度. */
  readonly period: string | null;
  readonly publishedAt: string | null;
  readonly kind: ReportKind;
  readonly form: FormId | null;
  readonly format: FileFormat;
  readonly tables: Readonly<Record<StatutoryTable, TableState>>;
  readonly quality: Quality;
  readonly figures: number;
  /** Former versions and corrected reports that are kept behind it. */
  readonly versions: number;
  /** Rules that do not hold, as sentences. */
  readonly failedChecks: readonly string[];
}

/** A source that could not be ingested; the message says what to do. */
export interface CorpusFailure {
  readonly file: string;
  readonly code: string;
  readonly message: string;
}

/** What became of the last ingest. */
export interface CorpusRun {
  readonly begun: string;
  /** null: it was interrupted. */
  readonly ended: string | null;
  readonly sources: number;
  readonly seen: number;
  readonly failures: readonly CorpusFailure[];
}

/** The whole library at one moment. */
export interface Corpus {
  /** For people: 2026-11-25 17:30. */
  readonly madeAt: string;
  readonly generation: string;
  readonly documents: readonly CorpusDocument[];
  readonly run: CorpusRun | null;
}
