import type { IndicatorId, ReportId } from './ids.ts';
import type { Report, ReportKind } from './report.ts';

export interface ShelvedReport {
  readonly id: ReportId;
  readonly title: string;
  readonly kind: ReportKind;
  readonly year: number | null;
}

/** One public body and its reports; the name is '' for documents that do not state whose they are. */
export interface Body {
  readonly name: string;
  readonly region: string | null;
  readonly reports: readonly ShelvedReport[];
}

/** A document in a picture of the library. */
export interface Glimpse extends Pick<Report, 'tables'> {
  readonly year: number | null;
  readonly trust: Report['quality']['trust'];
  /** Whether its figures keep the rules of their form; unchecked where no table of rules can be read. */
  readonly figures: 'sound' | 'unsound' | 'unchecked';
}

/** Measures that the library has figures of, under the matter that they belong to. */
export interface MeasureGroup {
  readonly matter: string;
  readonly measures: readonly { readonly id: IndicatorId; readonly label: string }[];
}

/** What is in the library, for its home page. */
export interface LibraryOverview {
  readonly reports: number;
  readonly bodies: readonly Body[];
  /** Bodies that are not listed. */
  readonly furtherBodies: number;
  readonly glimpses: readonly Glimpse[];
  readonly measures: readonly MeasureGroup[];
}
