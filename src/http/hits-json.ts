import { displayFact } from '../answer/render/zh/wording.ts';
import { indicatorOf } from '../catalogue/indicators.ts';
import type { Fact } from '../domain/fact.ts';
import type { ReportId } from '../domain/ids.ts';
import type { Span } from '../domain/passage.ts';
import type { Report } from '../domain/report.ts';
import type { HistoryPoint, HistorySeries, InquiryChannel } from '../domain/search.ts';
import type { ChannelHit, FigureHit, HistoryHit, HitOrigin, PassageHit } from '../domain/search-results.ts';
import { viewPath } from '../web/pages/view-path.ts';
import { factLine } from './fact-line.ts';
import type { HttpParts } from './parts.ts';
import { regionName } from './region-name.ts';
import type { Found } from './searching.ts';

export const figureHit = (fact: Fact, origin: HitOrigin): FigureHit => ({
  ...origin,
  label: labelOf(fact),
  display: displayFact(fact),
  ...factLine(fact, origin.sourceName),
});

const labelOf = ({ indicator, place, subject }: Fact): string =>
  (indicator && indicatorOf(indicator)?.label) ?? subject ?? place?.row ?? '';

export const passageHit = ({ passage, score }: Found['passages'][number], origin: HitOrigin): PassageHit => ({
  ...origin,
  section: passage.headings.join(' › ') || null,
  kind: passage.kind,
  text: passage.text,
  start: passage.start,
  end: passage.end,
  score,
});

/** A series of a search, with a link to the place of every figure. */
export const historyHit = (series: HistorySeries): HistoryHit => ({
  ...series,
  points: series.points.map((point) => ({
    ...point,
    viewUrl: viewUrlOf(point),
  })),
});

/** A general channel stands in no document. */
export const channelHit = (channel: InquiryChannel): ChannelHit =>
  channel.general ? { ...channel, ...NOWHERE } : { ...channel, viewUrl: viewUrlOf(channel) };

const viewUrlOf = ({ documentId, evidence, version }: Pick<HistoryPoint, 'documentId' | 'evidence' | 'version'>) =>
  viewPath(documentId, evidence.start, evidence.end, version);

const NOWHERE = {
  agency: null,
  documentId: null,
  version: null,
  period: null,
  trust: null,
  evidence: null,
  quote: null,
  viewUrl: null,
};

type Located = Span & { readonly report: ReportId };

/** Looks up the reports of all hits once; the returned function tells where a hit comes from. */
export async function describer(store: HttpParts['store'], hits: readonly Located[]) {
  const ids = [...new Set(hits.map((hit) => hit.report))];
  const reports = new Map<ReportId, Report>();
  for (const report of await Promise.all(ids.map((id) => store.report(id)))) if (report) reports.set(report.id, report);
  return ({ report: id, start, end }: Located): HitOrigin => {
    const report = reports.get(id);
    return {
      documentId: id,
      version: report?.version ?? null,
      sourceName: report?.sourceName ?? '',
      title: report?.title ?? '',
      agency: report?.agency?.name ?? null,
      region: regionName(report?.region ?? null),
      year: report?.period?.year ?? null,
      trust: report?.quality.trust ?? 'unknown',
      viewUrl: viewPath(id, start, end, report?.version),
    };
  };
}
