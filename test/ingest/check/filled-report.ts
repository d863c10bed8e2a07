import { buildBundle } from '../../../ingest/build-bundle.ts';
import { reportId } from '../../../src/domain/ids.ts';
import type { Check } from '../../../src/domain/check.ts';
import type { ReportBundle } from '../../../src/domain/report.ts';
import { type FormValues, consistentForm, printForm } from '../forms/print-form.ts';

export interface FilledReport {
  readonly body?: string;
  readonly year?: number;
  /** Sentences of the first chapter. */
  readonly prose?: string;
  readonly values?: FormValues;
  /** Cells that differ from `values`. */
  readonly cells?: Readonly<Record<string, string>>;
}

/** A consistent form of 2021 in which the rules of order hold too. */
export function orderlyForm(seed: number): FormValues {
  const { form, cells } = consistentForm('GKNB-2021', seed);
  const none = Object.fromEntries(['t2.reg.iss', 't2.reg.rep', 't2.reg.val'].map((cell) => [cell, '0']));
  return { form, cells: { ...cells, ...none, 't2.nrm.iss': '3', 't2.nrm.rep': '2', 't2.nrm.val': '40' } };
}

/** What ingest makes of a printed report: its text is read like any other. */
export function ingested({
  body = '洛川县水务局',
  year = 2023,
  prose = '',
  values = orderlyForm(7),
  cells = {},
}: FilledReport): ReportBundle {
  const title = `${body}${year}年政府信息公开工作年度报告`;
  const form = printForm({ ...values, cells: { ...values.cells, ...cells } }, 'row per line');
  const text = `${title}\n一、总体情况\n${prose}\n${form}`;
  const identity = { id: reportId(`r-${title}`), sourceName: `${title}.txt`, sha256: text, fingerprint: text };
  return buildBundle(identity, { format: 'text', text, title: null }, {});
}

export const checkOf = ({ checks }: Pick<ReportBundle, 'checks'>, rule: string): Check | undefined =>
  checks.find((check) => check.rule === rule);

/** The words of a report that a check points at, by side. */
export const pointedAt = ({ text }: ReportBundle, check: Check | undefined) =>
  check?.places.map(({ side, start, end }) => [side, text.slice(start, end)]);
