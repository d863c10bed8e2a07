import { type Fact, hasValue } from '../src/domain/fact.ts';
import { type Period, periodKey, timeKey } from '../src/domain/period.ts';
import type { Span } from '../src/domain/passage.ts';
import type { Quality, Report, ReportBundle } from '../src/domain/report.ts';
import { type TextView, viewOf } from '../src/text/view.ts';
import { checkReport } from './check/check-report.ts';
import { sketchOf } from './check/sketch.ts';
import { cutPassages } from './chunk.ts';
import { extractFacts, outside } from './extract/facts.ts';
import { topicOf } from './extract/naming/document-topic.ts';
import { keepProven } from './extract/recognised.ts';
import { type FilledForm, readForm } from './forms/read-form.ts';
import { type Identity, versionOf } from './identify.ts';
import { identify } from './identify/identify.ts';
import type { SourceText } from './read/source-text.ts';
import type { Sidecar } from './sidecar.ts';
import { withHolders } from './understand/contact-holders.ts';
import { findContacts } from './understand/contacts.ts';
import { findCorrection } from './understand/correction.ts';
import { findDocumentNumber } from './understand/document-number.ts';
import { findNoise } from './understand/noise.ts';
import { findPublished } from './understand/published.ts';
import { assessTrust } from './understand/trust.ts';
import { findValidity, notedValidity, type StatedValidity } from './understand/validity.ts';

/** What is known of a text besides the file that it came from. */
interface Given {
  /** The view of the text, where there is one already. */
  readonly view?: TextView;
  /** What it was filed under; a file of several reports is named after none of them. */
  readonly names?: Names;
  /** The year that it is of, whatever its words name: it stood in the column of that year. */
  readonly year?: number | undefined;
}

interface Names {
  readonly file: string | null;
  /** The innermost last. */
  readonly folders: readonly string[];
}

const NAMELESS: Names = { file: null, folders: [] };

/** From one readable text to everything the library keeps of it. Pure: the same input gives the same bundle. */
export function buildBundle(
  identity: Identity,
  source: SourceText,
  sidecar: Sidecar,
  { view = viewOf(source.text), names = { file: identity.sourceName, folders: [] }, year }: Given = {},
): ReportBundle {
  const form = readForm(view.text, source.format !== 'text' && !source.recognised);
  const tables = tableSpans(view.text, form);
  const noise = findNoise(view.text);
  const report = describe(identity, source, view, sidecar, form, { names, year });
  const prose =
    report.kind === 'regulation' || report.kind === 'guide' ? [] : outside(view.text.length, [...tables, ...noise]);
  const { text } = source;
  const passages = cutPassages(identity.id, text, view, tables, noise);
  const topic = topicOf(report.kind, report.period?.year ?? null);
  const printed = extractFacts({ report: identity.id, topic, period: report.period, text, view }, form, prose);
  const facts = source.recognised ? keepProven(printed) : printed;
  const also = otherPeriods(report, facts);
  const whole = also.length > 0 ? { ...report, alsoOf: also } : report;
  const checks = checkReport({ report: whole, text, facts });
  return { report: whole, text, passages, facts, checks, sketch: sketchOf(passages, facts) };
}

/** The periods besides its own that a report has numbers of. */
function otherPeriods(report: Report, facts: readonly Fact[]): Period[] {
  const others = facts.filter((fact) => hasValue(fact) && timeKey(fact.period) !== timeKey(report.period));
  return [...new Map(others.flatMap(({ period }) => (period ? [[periodKey(period), period]] : []))).values()];
}

function describe(
  identity: Identity,
  source: SourceText,
  view: TextView,
  sidecar: Sidecar,
  form: FilledForm,
  given: Pick<Given, 'names' | 'year'>,
): Report {
  const url = sidecar.url ?? linkIn(view.text);
  const { names = NAMELESS, year } = given;
  const known = { text: view.text, form, page: source.page, fileTitle: source.title, url, names, year };
  const { identification, ...identified } = identify(known, sidecar);
  const quality = qualityOf(source, view, url);
  const correction = findCorrection(view.text);
  return {
    ...identity,
    ...identified,
    version: versionOf(source.text),
    part: null,
    url,
    format: source.format,
    form: form.form?.id ?? null,
    documentNumber: findDocumentNumber(view.text) ?? sidecar.documentNumber ?? null,
    publishedAt: findPublished(view.text, source.page) ?? sidecar.publishedAt ?? null,
    fetchedAt: sidecar.fetchedAt ?? null,
    validity: placed(findValidity(view.text), view, source.text) ?? notedValidity(sidecar),
    correction: correction && view.origin(correction.start, correction.end),
    contacts: quality.trust === 'low' ? [] : contactsIn(view, identified),
    quality,
    identification: {
      ...identification,
      clues: identification.clues.map((clue) => ({ ...clue, span: clue.span && inSource(clue.span, view) })),
    },
    supersededBy: null,
    tables: form.tables,
  };
}

function qualityOf(source: SourceText, view: TextView, url: string | null): Quality {
  const quality = assessTrust(source.text, view, url);
  const flaws = [...(source.flaws ?? []), ...(source.recognised ? ['由扫描件识别而来，请核对原件'] : [])];
  return { ...quality, reasons: [...quality.reasons, ...flaws] };
}

const contactsIn = (view: TextView, owner: Pick<Report, 'agency' | 'region'>) =>
  withHolders(findContacts(view.text), view.text, owner).map((contact) => inSource(contact, view));

/** Quoted as the stored text has it, not as it was matched. */
function placed(validity: StatedValidity | null, view: TextView, text: string) {
  if (!validity) return null;
  const span = view.origin(validity.span.start, validity.span.end);
  return { ...validity, words: text.slice(span.start, span.end).replace(/\s*\|\s*/g, ' '), span };
}

/** The same with its place in the stored text. */
const inSource = <Found extends Span>(found: Found, view: TextView): Found => ({
  ...found,
  ...view.origin(found.start, found.end),
});

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
