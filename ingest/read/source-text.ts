import type { FileFormat } from '../../src/domain/report.ts';
import type { PageClues } from './html/page-clues.ts';

/**
 * What every reader makes of a file: one plain text that all offsets refer to, tables included.
 *
 * A table row is one line and every cell ends in a bar: `行政许可 | 36411 |`. Only physical cells are written (a cell
 * that spans rows stands in its first row, one that spans columns stands once), a blank cell is `| |`, a bar inside a
 * cell becomes `｜`, and line breaks inside a cell vanish. Inline mark-up never adds a space, so a number split over
 * tags stays whole; raised and lowered text is set apart (`484²`, `m²`), struck-out and hidden text left out. Files that
 * are text already are kept as they are, apart from `\r\n` → `\n` and dropped NULs; only separated values (CSV) become
 * rows.
 */
export interface SourceText {
  readonly format: FileFormat;
  readonly text: string;
  /** From the file's own metadata (HTML title, DOCX core properties), when there is one. */
  readonly title: string | null;
  /** What of the file could not be read, for people. */
  readonly flaws?: readonly string[];
  /** What a page says beside its text; of a Word file its headings and links. */
  readonly page?: PageClues;
  /** The text was recognised in a picture and may be wrong anywhere. */
  readonly recognised?: true;
}
