import {
  agencyId,
  asYear,
  cellCode,
  indicatorId,
  passageId,
  regionCode,
  reportId,
  type PassageId,
} from '../../src/domain/ids.ts';
import type { Check } from '../../src/domain/check.ts';
import { decimalOf, parseDecimal } from '../../src/domain/decimal.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { Passage } from '../../src/domain/passage.ts';
import type { Report, ReportBundle } from '../../src/domain/report.ts';
import type { Change, IndexedPassage } from '../../src/storage/store.ts';
import { indexedTerms } from '../../src/text/indexed-terms.ts';

export interface SampleReport {
  readonly name: string;
  readonly texts: readonly string[];
  readonly agency?: string;
  readonly region?: string;
  readonly year?: number;
  readonly kind?: Report['kind'];
  readonly facts?: readonly Partial<Fact>[];
  readonly checks?: readonly Check[];
  readonly sketch?: readonly string[];
  /** Name of the report that took its place. */
  readonly supersededBy?: string | null;
  readonly part?: Report['part'];
}

export const sampleId = (name: string) => reportId(`r-${name}`);
export const samplePassage = (name: string, ordinal: number) => passageId(sampleId(name), ordinal);

function reportOf({
  name,
  agency = '宝塔区',
  region = '610602',
  year = 2024,
  kind = 'annual_report',
  supersededBy = null,
  part = null,
}: SampleReport): Report {
  return {
    id: sampleId(name),
    sourceName: `${name}.txt`,
    url: null,
    part,
    sha256: `sha256 of ${name}`,
    version: null,
    fingerprint: `fingerprint of ${name}`,
    format: 'text',
    kind,
    form: 'GKNB-2021',
    title: `${agency}${year}年报告`,
    agency: { id: agencyId(`${region}:${agency}`), name: agency },
    region: regionCode(region),
    period: { kind: 'year', year: asYear(year) },
    publisher: null,
    documentNumber: null,
    validity: null,
    correction: null,
    contacts: [],
    publishedAt: '2025-01-24',
    fetchedAt: null,
    quality: { trust: 'official', reasons: ['来自政府网站'] },
    identification: { inferred: [], contradictions: [], clues: [] },
    supersededBy: supersededBy === null ? null : sampleId(supersededBy),
    tables: { t2: 'present', t3: 'partial', t4: 'none' },
  };
}

function passagesOf({ name, texts }: SampleReport): Passage[] {
  let start = 0;
  return texts.map((text, ordinal) => {
    const passage: Passage = {
      id: samplePassage(name, ordinal),
      report: sampleId(name),
      ordinal,
      kind: 'prose',
      headings: ['一、总体情况', `(${ordinal})`],
      text,
      start,
      end: start + text.length,
    };
    start += text.length + 1;
    return passage;
  });
}

/** A prose figure of 22 requests, with everything that a fact can say left out. */
export const plainFact = (report: string): Fact => ({
  report: sampleId(report),
  indicator: indicatorId('foi.received'),
  cell: null,
  place: null,
  subject: null,
  state: 'value',
  value: decimalOf(22),
  low: null,
  high: null,
  unit: '件',
  wording: '22件',
  scope: null,
  period: null,
  source: 'prose',
  note: null,
  start: 0,
  end: 3,
});

/** A table figure with every field set, and more digits than a float can hold. */
export const fullFact = (report: string): Fact => ({
  report: sampleId(report),
  indicator: indicatorId('fee.amount'),
  cell: cellCode('t2.fee.amt'),
  place: { table: 't2', row: '行政事业性收费', column: '本年收费金额(单位:万元)' },
  subject: '收费金额',
  state: 'value',
  value: parseDecimal('24252.311082000000000001') ?? null,
  low: parseDecimal('24252.3') ?? null,
  high: parseDecimal('24252.4') ?? null,
  unit: '万元',
  wording: '24252.311082000000000001',
  scope: '全市',
  period: { kind: 'quarter', year: asYear(2025), index: 1 },
  source: 'table',
  note: "“引号”与'单引号'",
  start: 10,
  end: 34,
});

/** A sum that a report does not keep, with every field set; or one that holds, with as little as there can be. */
export const failedCheck = (report: string, other: string | null = null): Check => ({
  rule: other ? 'R3.cross.tot' : 'R4.rev',
  kind: other ? 'cross_year' : 'sum',
  severity: 'error',
  outcome: 'fail',
  report: sampleId(report),
  other: other === null ? null : sampleId(other),
  left: decimalOf(11),
  right: decimalOf(0),
  difference: decimalOf(11),
  label: "维持、纠正之和应等于“总计”，以及'引号'",
  places: [
    {
      report: sampleId(other ?? report),
      cell: cellCode('t4.rev.up'),
      place: { table: 't4', row: '行政复议', column: '结果维持' },
      side: 'left',
      sign: 1,
      value: decimalOf(11),
      unit: '件',
      start: 4,
      end: 6,
    },
  ],
});

export const passedCheck = (report: string): Check => ({
  ...failedCheck(report),
  rule: 'R2.nrm.le',
  kind: 'order',
  severity: 'warning',
  outcome: 'pass',
  difference: null,
  places: [],
});

const factOf = (report: string, fact: Partial<Fact>): Fact => ({ ...plainFact(report), ...fact });

export function bundleOf(sample: SampleReport): ReportBundle {
  return {
    report: reportOf(sample),
    text: sample.texts.join('\n'),
    passages: passagesOf(sample),
    facts: (sample.facts ?? []).map((fact) => factOf(sample.name, fact)),
    checks: sample.checks ?? [],
    sketch: sample.sketch ?? [],
  };
}

/** Indexes a bundle as ingest does; `embed` gives the vectors. */
export function replacing(sample: SampleReport, embed?: (passage: PassageId) => Float32Array): Change {
  const bundle = bundleOf(sample);
  const index: IndexedPassage[] = bundle.passages.map((passage) => ({
    id: passage.id,
    terms: indexedTerms(passage, bundle.report.title),
    vector: embed?.(passage.id) ?? null,
  }));
  return { kind: 'replace', bundle, index };
}

export const embedderChange = (id: string, dimensions: number): Change => ({
  kind: 'embedder',
  id,
  dimensions,
  model: Uint8Array.of(0, 1, 254, 255),
  trainedOn: 7,
});
