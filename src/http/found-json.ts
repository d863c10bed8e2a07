import type { HistorySeries, InquiryChannel } from '../domain/search.ts';
import { viewPath } from '../web/pages/view-path.ts';

/** A series of a search, with a link to the place of every figure. */
export const historyJson = (series: HistorySeries) => ({
  ...series,
  points: series.points.map((point) => ({
    ...point,
    viewUrl: viewPath(point.documentId, point.evidence.start, point.evidence.end),
  })),
});

/** A general channel stands in no document. */
export const channelJson = (channel: InquiryChannel) =>
  channel.general
    ? {
        ...channel,
        agency: null,
        documentId: null,
        period: null,
        trust: null,
        evidence: null,
        quote: null,
        viewUrl: null,
      }
    : { ...channel, viewUrl: viewPath(channel.documentId, channel.evidence.start, channel.evidence.end) };
