import { formOf, cellOf } from '../../../src/catalogue/forms.ts';
import type { Answer, Citation, Figure } from '../../../src/domain/answer.ts';
import type { ReportId } from '../../../src/domain/ids.ts';
import { evaluate } from './formula.ts';
import { numeralsIn } from './numerals.ts';
import { type MadeReport, printedIn } from './reports.ts';

/** What is known of the library: its reports, and their texts as they are stored. */
export interface Evidence {
  readonly made: ReadonlyMap<ReportId, MadeReport>;
  readonly texts: ReadonlyMap<ReportId, string>;
}

/**
 * Every number of an answer that does not trace to a cell or a sentence of a report, to a formula over such, or to a
 * quote; and every quote that does not stand in its report. Knows what the reports say because they were made here, and
 * nothing of how answers are composed.
 */
export function untraced(answer: Answer, evidence: Evidence): string[] {
  return [
    ...answer.citations.flatMap((citation) => citationFaults(citation, evidence)),
    ...answer.figures.flatMap((figure) => figureFaults(figure, answer, evidence)),
    ...(answer.chart?.series ?? []).flatMap(({ points }) =>
      points.filter(({ y }) => !answer.figures.some(({ value }) => Number(value) === y)).map(({ y }) => `drawn ${y}`),
    ),
    ...strayNumerals(answer),
    ...misplacedMarks(answer, evidence),
  ];
}

function citationFaults({ n, documentId, agency, year, quote, start, end }: Citation, evidence: Evidence): string[] {
  const report = evidence.made.get(documentId);
  const isVerbatim = quote !== '' && evidence.texts.get(documentId)?.slice(start, end) === quote;
  return [
    ...(isVerbatim ? [] : [`quote ${n} is not verbatim`]),
    ...(report?.body.name === agency && report.year === year ? [] : [`citation ${n} of another report`]),
  ];
}

function figureFaults(figure: Figure, answer: Answer, evidence: Evidence): string[] {
  const citation = answer.citations.find(({ n }) => n === figure.citation);
  const report = citation && evidence.made.get(citation.documentId);
  if (!report) return [`${figure.display} has no source`];
  if (figure.source === 'derived') return isDerived(figure, answer, evidence) ? [] : [`${figure.formula} is not sound`];
  const isOwn = figure.agency === report.body.name && figure.period === String(report.year);
  const isTrue = isPrinted(figure, citation, report) && figure.formula === null;
  return isOwn && isTrue ? [] : [`${figure.label} ${figure.display} is not what ${report.body.name} says`];
}

function isPrinted({ source, value, display, unit, indicator }: Figure, citation: Citation, report: MadeReport) {
  if (source === 'table') return value === valueOfCell(citation, report) && display === `${value}${unit}`;
  return report.prose.some(
    (stated) =>
      (stated.indicator === indicator || indicator === 'prose') &&
      stated.value === value &&
      [stated.printed, `${value}${unit}`].includes(display) &&
      citation.quote.includes(stated.printed),
  );
}

function valueOfCell({ cell }: Citation, report: MadeReport): string | null {
  const code = cell && codeAt(report, `${cell.table}/${cell.row}/${cell.column}`);
  return code ? printedIn(report, code) : null;
}

const codesByForm = new Map<string, ReadonlyMap<string, string>>();

function codeAt({ form }: MadeReport, place: string): string | undefined {
  const codes =
    codesByForm.get(form) ??
    new Map(
      formOf(form).blocks.flatMap((block) =>
        block.rows.flatMap((row) =>
          block.columns.map((column) => {
            const { code, place: at } = cellOf(block, row, column);
            return [`${at.table}/${at.row}/${at.column}`, code] as const;
          }),
        ),
      ),
    );
  codesByForm.set(form, codes);
  return codes.get(place);
}

/** `8个数从小到大，居中的两个：`, `13项相加`: how many there are is said beside the formula. */
const COUNTED = /^\d+个数从小到大，居中的(?:两个：|是)|^合计(?=\d)/;

/** Worked out anew from operands that are figures of the answer or cells that it cites. */
function isDerived({ formula, value, unit }: Figure, answer: Answer, evidence: Evidence): boolean {
  const [left = '', right] = (formula ?? '').replace(COUNTED, '').split(/ [=≈] /);
  const known = new Set(['0', '100', ...answer.citations.flatMap((citation) => printedAt(citation, evidence))]);
  for (const figure of answer.figures) if (figure.formula !== formula) known.add(figure.value.replace('-', ''));
  const divisor = unit === '%' ? undefined : / ÷ (\d+)$/.exec(left)?.[1];
  const operands = numeralsIn(left).filter((numeral) => numeral !== divisor);
  if (divisor !== undefined && left.includes('(') && !isCountOf(left, Number(divisor))) return false;
  const scale = unit === '%' ? 100 : 1;
  const slack = unit === '%' ? 0.05 : divisor === undefined ? 0 : 0.005;
  const isRight = Math.abs(Math.abs(evaluate(left) * scale) - Math.abs(Number(value))) <= slack + 1e-9;
  return (
    isRight &&
    (right === undefined || right === value || right === `-${value}`) &&
    operands.every((one) => known.has(one))
  );
}

/** (3 + 4 + 8) ÷ 3 */
const isCountOf = (left: string, divisor: number) => left.split(' ÷ ')[0]?.split(' + ').length === divisor;

function printedAt(citation: Citation, { made }: Evidence): string[] {
  const report = made.get(citation.documentId);
  const value = report && valueOfCell(citation, report);
  return value ? [value.replace('-', '')] : [];
}

/** Numerals of the text and of the notices that belong to nothing that is shown with it. */
function strayNumerals({ text, notices, figures, citations, coverage }: Answer): string[] {
  const shown = new Set(
    figures.flatMap(({ value, display, formula }) => numeralsIn([value, display, formula ?? ''].join(' '))),
  );
  const counted = new Set(coverage ? [coverage.considered, coverage.withData].map(String) : []);
  const bare = (words: string) =>
    citations
      .reduce((rest, { quote }) => rest.replaceAll(`“${quote}”`, ''), words)
      .replace(/\[\d+\]|(?<!\d)20\d\d(?=年)|(?<=第)\d+(?=名)/g, ' ');
  return [text, ...notices.map((notice) => notice.text)]
    .flatMap((words) => numeralsIn(bare(words)))
    .filter((numeral) => !shown.has(numeral) && !counted.has(numeral))
    .map((numeral) => `stray ${numeral}`);
}

/** 22件[1]: the number right before a mark is what the cited cells or sentences come to, or computed from them. */
function misplacedMarks({ text, citations, figures }: Answer, { made }: Evidence): string[] {
  return [...text.matchAll(/(?<number>-?[\d.]+)(?<unit>[^\d[\]“”]{0,4})(?<marks>(?:\[\d+\])+)/g)].flatMap(
    ({ groups }) => {
      const cited = numeralsIn(groups?.['marks'] ?? '').flatMap((n) => citations.filter((one) => one.n === Number(n)));
      const number = groups?.['number'] ?? '';
      const cells = cited.map((citation) => Number(valueOfCell(citation, made.get(citation.documentId) as MadeReport)));
      const isSum =
        cells.reduce((total, value) => total + value, 0) === Number(number) || cells.includes(Number(number));
      const isStated = figures.some(
        ({ source, display, citation, agency }) =>
          source !== 'table' &&
          display === `${number}${groups?.['unit']}` &&
          cited.some((one) => (source === 'derived' ? one.agency === agency : one.n === citation)),
      );
      return isSum || isStated ? [] : [`${groups?.[0] ?? number} does not stand at its mark`];
    },
  );
}
