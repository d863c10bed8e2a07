import { CHINA } from '../domain/calendar-day.ts';
import { periodLabel } from '../domain/period.ts';
import type { Report } from '../domain/report.ts';
import { fullName } from '../catalogue/regions.ts';
import { allReports, everyReport } from '../storage/every-report.ts';
import type { Store } from '../storage/store.ts';
import { corpusPage } from '../web/corpus-report/corpus-page.ts';
import type { Corpus, CorpusDocument, CorpusRun } from '../web/corpus-report/corpus.ts';
import { readJournal } from './ingest-journal.ts';

/** The report about the whole library, as JSON or as a page, by the ending of the file it is meant for. */
export async function corpusReport(store: Store, dataDir: string, file: string): Promise<string> {
  const corpus = await surveyCorpus(store, dataDir, new Date());
  return /\.json$/i.test(file) ? `${JSON.stringify(corpus, null, 1)}\n` : String(await corpusPage(corpus));
}

export async function surveyCorpus(store: Store, dataDir: string, now: Date): Promise<Corpus> {
  const documents: CorpusDocument[] = [];
  for await (const report of everyReport(store)) documents.push(await surveyDocument(store, report));
  return { madeAt: minuteOf(now), generation: await store.generation(), documents, run: lastRun(dataDir) };
}

async function surveyDocument(store: Store, report: Report): Promise<CorpusDocument> {
  const reports = { reportIds: [report.id] };
  const [{ facts }, { checks: failed }, versions] = await Promise.all([
    store.facts({ reports }),
    store.checks({ reports, outcomes: ['fail'] }),
    allReports(store, { supersededBy: [report.id] }),
  ]);
  const { id, title, sourceName, publishedAt, kind, form, format, tables, quality, period } = report;
  return {
    id,
    title,
    sourceName,
    publishedAt,
    kind,
    form,
    format,
    tables,
    quality,
    body: report.agency?.name ?? null,
    region: report.region && fullName(report.region),
    year: period?.year ?? null,
    period: period && periodLabel(period),
    figures: facts.length,
    versions: versions.length,
    failedChecks: failed.map(({ label }) => label),
  };
}

function lastRun(dataDir: string): CorpusRun | null {
  const run = readJournal(dataDir);
  if (!run) return null;
  const failures = run.entries.flatMap(({ file, code, message }) =>
    code === undefined ? [] : [{ file, code, message: message ?? '' }],
  );
  const { begun, ended, sources, seen } = run;
  return { begun: minuteOf(new Date(begun)), ended, sources, seen, failures };
}

/** Time in China, as people write it: 2026-11-25 17:30. */
const minuteOf = (date: Date): string => minutes.format(date);

/** This locale writes dates so. */
const minutes = new Intl.DateTimeFormat('sv-SE', { timeZone: CHINA, dateStyle: 'short', timeStyle: 'short' });
