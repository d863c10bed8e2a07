import type { TableBlock } from '../blocks.ts';
import { startsLabel } from '../label-start.ts';
import { type Line, TAB_GAP } from '../lines.ts';
import { gapBetween, inkOf, isValue, letterSpacing, type Piece, piecesOf, type Spacing } from './pieces.ts';
import { partGlued } from './part-glued.ts';
import { readSection } from './read-section.ts';
import { type Section, sectionsOf, splitRow } from './sections.ts';
import { textTable } from './text-table.ts';

/** Fewer rows are prose with a tab in it, unless one of them has several numbers. */
const FEWEST_ROWS = 3;
const SEVERAL = 3;
/** Lines between two rows: a wrapped label or a group heading; more only where all are labels. */
const MOST_BETWEEN = 2;
const MOST_LABELS = 6;
/** In parts of the character size: a longer line that runs into the values is prose. */
const PROSE = 13;
const NEXT_LINE = 1.6;
/** Larger print than that of the rows is a heading. */
const HEADING = 1.15;

/** Lines as they stand in the page: a table, or lines of prose. */
export interface Stretch {
  readonly lines: readonly Line[];
  readonly table?: TableBlock;
}

interface Candidate {
  readonly line: Line;
  readonly pieces: readonly Piece[];
  readonly isRow: boolean;
  /** Where its values begin. */
  readonly edge: number;
}

/** Cuts the lines between two ruled tables into tables and prose. */
export function findTables(lines: readonly Line[]): Stretch[] {
  const spacing = letterSpacing(lines);
  const candidates = lines.map((line) => candidateOf(line, spacing));
  const stretches: Stretch[] = [];
  for (let at = 0; at < candidates.length;) {
    const end = endOfTable(candidates, at);
    const own = candidates.slice(at, end);
    stretches.push({ lines: own.map(({ line }) => line), ...(isTable(own) && { table: tableOf(own) }) });
    at = end;
  }
  return stretches;
}

function candidateOf(line: Line, spacing: Spacing): Candidate {
  const pieces = piecesOf(line, spacing);
  const row = splitRow(pieces);
  const values = row?.values.filter(isValue).length ?? 0;
  return { line, pieces, isRow: values > 1 || hasTab(line), edge: row?.values[0]?.left ?? Infinity };
}

const hasTab = (line: Line) => {
  const ink = inkOf(line);
  return ink.some((glyph, index) => index > 0 && gapBetween(ink[index - 1] ?? glyph, glyph) > TAB_GAP);
};

const isTable = (own: readonly Candidate[]) =>
  own.filter(({ isRow }) => isRow).length >= FEWEST_ROWS || own.some(({ pieces }) => valuesIn(pieces) >= SEVERAL);

const valuesIn = (pieces: readonly Piece[]) => splitRow(pieces)?.values.filter(isValue).length ?? 0;

/** Behind the last row that follows from `start`, and behind the rest of its label. At least one line. */
function endOfTable(candidates: readonly Candidate[], start: number): number {
  if (!candidates[start]?.isRow) return start + 1;
  let end = start + 1;
  let edge = candidates[start].edge;
  const { size } = candidates[start].line;
  for (let at = end; at <= end + MOST_LABELS; at++) {
    const candidate = candidates[at];
    if (!candidate || isProse(candidate, edge)) break;
    if (!candidate.isRow && candidate.line.size > HEADING * size) break;
    if (!candidate.isRow) continue;
    edge = Math.min(edge, candidate.edge);
    const between = candidates.slice(end, at);
    if (between.length > MOST_BETWEEN && !between.every(({ line }) => line.right <= edge)) break;
    end = at + 1;
  }
  while (continuesLabel(candidates[end - 1], candidates[end], edge)) end++;
  return end;
}

const isProse = ({ line, isRow }: Candidate, edge: number) =>
  !isRow && line.right - line.left > PROSE * line.size && line.left < edge && line.right > edge;

function continuesLabel(above: Candidate | undefined, below: Candidate | undefined, edge: number): boolean {
  if (!above || !below || edge === Infinity || below.line.right > edge) return false;
  const isNext = below.line.baseline - above.line.baseline < NEXT_LINE * below.line.size;
  return isNext && !startsLabel(below.pieces[0]?.text ?? '');
}

function tableOf(own: readonly Candidate[]): TableBlock {
  const lines = own.map(({ line }) => line);
  const spacing = letterSpacing(lines);
  const pieces = partGlued(lines.map((line) => piecesOf(line, spacing)));
  if (!pieces.some((line) => splitRow(line))) return textTable(lines);
  const sections = sectionsOf(pieces);
  const pitch = rowPitchOf(sections);
  return {
    kind: 'table',
    top: Math.min(...lines.map(({ baseline, size }) => baseline - size)),
    rows: sections.flatMap((section) => readSection(section, pitch).map(({ cells }) => cells)),
    foot: [],
  };
}

/** The least distance of two rows. */
const rowPitchOf = (sections: readonly Section[]) =>
  Math.min(
    ...sections.flatMap(({ rows }) =>
      rows.slice(1).map(({ baseline }, index) => baseline - (rows[index]?.baseline ?? -Infinity)),
    ),
  );
