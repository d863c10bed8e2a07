import type { Span } from '../domain/passage.ts';
import type { Report } from '../domain/report.ts';

/** What a rule says in one place: an article of a regulation, a section of a guide. Offsets are those of the stored text. */
export interface Provision extends Span {
  readonly rule: Report;
  /** 第三十三条; null for a section of a guide. */
  readonly article: string | null;
  /** The chapter or the headings that it stands under. */
  readonly headings: readonly string[];
  /** Its words as they are matched. */
  readonly text: string;
}
