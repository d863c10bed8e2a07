import { fullName } from '../catalogue/regions.ts';
import type { Citation } from '../domain/answer.ts';
import type { Fact } from '../domain/fact.ts';
import type { Span } from '../domain/passage.ts';
import type { Report } from '../domain/report.ts';
import { quoteOfFact, tidy } from './quotes.ts';

/** A report with the text that its quotes are cut from. */
export interface Source {
  readonly report: Report;
  readonly text: string;
}

/** A figure as far as a citation shows it: where it stands in the text, and in which cell. */
export type CitedFigure = Pick<Fact, 'start' | 'end' | 'place'>;

export interface CitationBook {
  /** Numbers a quote; the same place is numbered once, two cells of one row are two places. */
  cite(source: Source, span: Span, more?: Partial<Pick<Citation, 'cell' | 'section' | 'exact'>>): number;
  citeFact(source: Source, fact: CitedFigure): number;
  list(): Citation[];
}

/** Collects the places an answer stands on, numbered in the order of their first use. */
export function createCitationBook(): CitationBook {
  const citations: Citation[] = [];
  const known = new Map<string, number>();
  const cite: CitationBook['cite'] = (source, span, { cell = null, section = null, exact = null } = {}) => {
    const { start, end } = tidy(source.text, span);
    const key = [source.report.id, start, end, cell?.row, cell?.column].join('\n');
    const n = known.get(key);
    if (n !== undefined) return n;
    known.set(key, citations.length + 1);
    citations.push({ ...citationOf(citations.length + 1, source, { start, end }), cell, section, exact });
    return citations.length;
  };
  return {
    cite,
    citeFact: (source, fact) =>
      cite(source, quoteOfFact(source.text, fact), {
        cell: fact.place,
        section: sectionOf(fact),
        exact: { start: fact.start, end: fact.end },
      }),
    list: () => citations,
  };
}

const TABLE_NAMES = {
  t2: '主动公开政府信息情况',
  t3: '收到和处理政府信息公开申请情况',
  t4: '政府信息公开行政复议、行政诉讼情况',
};
const sectionOf = (fact: CitedFigure) => (fact.place ? TABLE_NAMES[fact.place.table] : null);

type Quoted = Omit<Citation, 'cell' | 'section' | 'exact'>;

function citationOf(n: number, { report, text }: Source, span: Span): Quoted {
  return {
    n,
    documentId: report.id,
    version: report.version,
    title: report.title,
    agency: report.agency?.name ?? null,
    region: report.region ? fullName(report.region) : null,
    year: report.period?.year ?? null,
    publishedAt: report.publishedAt,
    url: report.url,
    quote: text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
    trust: report.quality.trust,
    viewUrl: `/view/${report.id}?start=${span.start}&end=${span.end}${versionQuery(report)}#mark`,
  };
}

const versionQuery = ({ version }: Report) => (version ? `&v=${version}` : '');
