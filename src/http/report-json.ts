import { periodKey } from '../domain/period.ts';
import type { Report } from '../domain/report.ts';
import { regionName } from './region-name.ts';

/** A report as the API gives it: what is known about the document, and where its text and source page are. */
export function reportJson(report: Report) {
  const { id, agency, region, period, quality } = report;
  return {
    id,
    sourceName: report.sourceName,
    part: report.part,
    title: report.title,
    agency: agency?.name ?? null,
    agencyId: agency?.id ?? null,
    region: region && { code: region, name: regionName(region) },
    year: period?.year ?? null,
    period: period && periodKey(period),
    kind: report.kind,
    form: report.form,
    format: report.format,
    documentNumber: report.documentNumber,
    publisher: report.publisher,
    validity: report.validity,
    correction: report.correction,
    contacts: report.contacts,
    url: report.url,
    copies: report.copies ?? [],
    sha256: report.sha256,
    version: report.version,
    publishedAt: report.publishedAt,
    fetchedAt: report.fetchedAt,
    trust: quality.trust,
    quality: quality.reasons,
    identification: report.identification,
    supersededBy: report.supersededBy,
    tables: report.tables,
    textUrl: `/api/v1/documents/${id}/text`,
    viewUrl: `/view/${id}`,
  };
}
