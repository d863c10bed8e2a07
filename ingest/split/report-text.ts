import type { TextView } from '../../src/text/view.ts';
import type { SourceText } from '../read/source-text.ts';
import type { Opening } from './openings.ts';

/** One report of a file, as a text of its own. */
export interface ReportText {
  readonly source: SourceText;
  readonly view: TextView;
  /** What opens it, and tells it from the other reports of its file; null where it is the only one. */
  readonly opening: Opening | null;
  /** The year whose column of a comparison it is. */
  readonly year?: number;
  /** What of the file was set aside behind it, as a sentence in Chinese; null when nothing was. */
  readonly setAside: string | null;
}
