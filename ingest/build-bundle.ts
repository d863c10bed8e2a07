import type { ReportId } from '../src/domain/ids.ts';
import type { Span } from '../src/domain/passage.ts';
import type { Report, ReportBundle } from '../src/domain/report.ts';
import { viewOf } from '../src/text/view.ts';
import { cutPassages } from './chunk.ts';
import { extractFacts, outside } from './extract/facts.ts';
import { type FilledForm, readForm } from './forms/read-form.ts';
import type { SourceText } from './read/source-text.ts';
import type { Sidecar } from './sidecar.ts';
import { findBody } from './understand/body.ts';
import { kindOf } from './understand/kind.ts';
import { findNoise } from './understand/noise.ts';
import { findPeriod } from './understand/period.ts';
import { findTitle } from './understand/title.ts';
import { assessTrust } from './understand/trust.ts';

/** Who the document is, before anything was read from its text. */
export interface Identity {
  readonly id: ReportId;
  readonly sourceName: string;
  readonly sha256: string;
  readonly fingerprint: string;
}

/** From one readable text to everything the library keeps of it. Pure: the same input gives the same bundle. */
export function buildBundle(identity: Identity, source: SourceText, sidecar: Sidecar): ReportBundle {
  const view = viewOf(source.text);
  const form = readForm(view.text, source.format !== 'text');
  const tables = tableSpans(view.text, form);
  const noise = findNoise(view.text);
  const report = describe(identity, source, sidecar, form);
  const prose =
    report.kind === 'regulation' || report.kind === 'guide' ? [] : outside(view.text.length, [...tables, ...noise]);
  return {
    report,
    text: source.text,
    passages: cutPassages(identity.id, source.text, view, tables, noise),
    facts: extractFacts({ report: identity.id, period: report.period, text: source.text, view }, form, prose),
  };
}

function describe(identity: Identity, source: SourceText, sidecar: Sidecar, form: FilledForm): Report {
  const view = viewOf(source.text);
  const stated = findTitle(view.text, source.title);
  const title = fullest(stated, sidecar.title ?? null);
  const kind = kindOf(title, view.text, form);
  const body = findBody(stated ?? title, view.text, sidecar);
  const dated = kind === 'regulation' || kind === 'guide' || kind === 'template';
  const noted = sidecar.year == null ? undefined : findPeriod(sidecar.title ?? null, `${sidecar.year}年，`);
  const url = sidecar.url ?? linkIn(view.text);
  return {
    ...identity,
    url,
    format: source.format,
    kind,
    form: form.form?.id ?? null,
    title: title ?? untitled(body.agency?.name ?? null),
    ...body,
    period: dated ? null : (findPeriod(title, view.text) ?? noted ?? null),
    documentNumber: sidecar.documentNumber ?? null,
    publishedAt: sidecar.publishedAt ?? publishedIn(view.text),
    fetchedAt: sidecar.fetchedAt ?? null,
    quality: assessTrust(source.text, view, url),
    supersededBy: null,
    tables: form.tables,
  };
}

/** A title without the body's name ("2021年政府信息公开工作年度报告") yields to one that has it. */
const fullest = (stated: string | null, noted: string | null) =>
  stated && (!noted || !/^\d{4}年度?政府信息公开/.test(stated)) ? stated : (noted ?? stated);

const untitled = (agency: string | null) => (agency ? `${agency}（原文未载明标题）` : '（原文未载明标题）');

/** Labelled dates of publication only; other dates in a page may be anything. */
function publishedIn(text: string): string | null {
  const head = text.slice(0, 1500);
  const match =
    /(?:发布|公开|发文|印发|成文)(?:日期|时间)\s*[:|]?\s*\|?\s*(?<y>20\d{2})[-年/.](?<m>\d{1,2})[-月/.](?<d>\d{1,2})/.exec(
      head,
    );
  const groups = match?.groups;
  return groups ? `${groups['y']}-${groups['m']?.padStart(2, '0')}-${groups['d']?.padStart(2, '0')}` : null;
}

const linkIn = (text: string) =>
  /(?:原文链接|来源网址|网址)\s*[:]\s*(?<url>https?:\/\/[\w./?=&%~:-]+)/.exec(text.slice(0, 1500))?.groups?.['url'] ??
  null;

/** The stretches that hold table rows: from the heading to the line end of the last cell that was recognised. */
function tableSpans(text: string, form: FilledForm): Span[] {
  return (['t2', 't3', 't4'] as const).flatMap((table) => {
    const region = form.regions[table];
    const ends = form.cells.filter(({ cell }) => cell.place.table === table).map(({ end }) => end);
    if (!region || ends.length === 0) return [];
    const newline = text.indexOf('\n', Math.max(...ends));
    return [{ start: region.start, end: newline < 0 ? region.end : Math.min(region.end, newline) }];
  });
}
