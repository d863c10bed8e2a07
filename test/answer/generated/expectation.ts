import type { Answer, NoticeKind, Reason } from '../../../src/domain/answer.ts';
import type { MadeReport } from './reports.ts';

/** A figure that the answer must state. */
export interface ExpectedFigure {
  readonly report: Pick<MadeReport, 'body' | 'year'>;
  readonly indicator: string;
  readonly value: string;
  /** With its unit, as it must stand in the text. */
  readonly display: string;
}

/** A number that must be computed, with its formula. */
export interface ExpectedResult {
  readonly value: string;
  readonly unit: string;
}

export interface Expectation {
  readonly statuses: readonly Answer['status'][];
  /** Any of them; null stands for none. */
  readonly reasons: readonly (Reason | null)[];
  readonly figures?: readonly ExpectedFigure[];
  readonly results?: readonly ExpectedResult[];
  /** Must be stated unless the answer is a no. */
  readonly unlessDeclined?: ExpectedFigure | undefined;
  /** Something is missing that a result would need. */
  readonly uncomputed?: true;
  /** Words that must stand in the text. */
  readonly words?: readonly string[];
  /** One of these must stand beside the figures. */
  readonly flagged?: readonly NoticeKind[];
  /** Nothing is wrong with the reports, so that nothing odd may be said of them. */
  readonly sound?: true;
}

const ODD: readonly NoticeKind[] = ['check_failed', 'discrepancy', 'table_lost', 'low_trust', 'stale'];

/** In what an answer is not of the kind, or does not state the figures, that are expected. */
export function disappointments(answer: Answer, expected: Expectation): string[] {
  const { status, reason, text, figures, notices } = answer;
  const kinds = notices.map(({ kind }) => kind);
  return [
    ...(expected.statuses.includes(status) ? [] : [`status ${status}`]),
    ...(expected.reasons.includes(reason) ? [] : [`reason ${reason}`]),
    // What is asked for may stand within a wider figure, which is named as that.
    ...(status === 'not_found' && figures.length > 0 && !text.includes('没有单列') ? ['figures beside a no'] : []),
    ...figuresDue(expected, status)
      .filter((one) => !isStated(answer, one))
      .map((one) => `no figure ${nameOf(one)}`),
    ...(expected.results ?? []).filter((one) => !isComputed(answer, one)).map(({ value }) => `no result ${value}`),
    ...(expected.uncomputed ? figures.filter(({ source }) => source === 'derived') : []).map(
      ({ formula }) => `computed ${formula}`,
    ),
    ...(expected.words ?? []).filter((words) => !text.includes(words)).map((words) => `no words ${words}`),
    ...(expected.flagged && !expected.flagged.some((kind) => kinds.includes(kind)) ? ['no notice'] : []),
    ...(expected.sound ? kinds.filter((kind) => ODD.includes(kind)).map((kind) => `notice ${kind}`) : []),
  ];
}

const figuresDue = ({ figures = [], unlessDeclined }: Expectation, status: Answer['status']) =>
  unlessDeclined && status !== 'not_found' ? [...figures, unlessDeclined] : figures;

const nameOf = ({ report, indicator, display }: ExpectedFigure) =>
  `${report.body.name} ${report.year} ${indicator} ${display}`;

/** In the figures under its body, year and indicator, and in the text. */
const isStated = ({ figures, text }: Answer, { report, indicator, value, display }: ExpectedFigure) =>
  isWritten(text, display) &&
  figures.some(
    (figure) =>
      figure.agency === report.body.name &&
      figure.period === String(report.year) &&
      figure.indicator === indicator &&
      figure.value === value &&
      figure.display === display,
  );

const isComputed = ({ figures, text }: Answer, { value, unit }: ExpectedResult) =>
  isWritten(text, value.replace('-', '') + unit) &&
  figures.some(
    (figure) => figure.source === 'derived' && figure.formula && figure.value === value && figure.unit === unit,
  );

const isWritten = (text: string, words: string) =>
  text
    .split(words)
    .slice(0, -1)
    .some((before) => !/[\d.-]$/.test(before));
