import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { buildBundle } from '../../ingest/build-bundle.ts';
import { buildBundles } from '../../ingest/build-bundles.ts';
import { readBytes } from '../../ingest/read/read-file.ts';
import { type GoldenQuestion, readGolden } from '../../src/cli/evaluate/golden.ts';
import { reportId } from '../../src/domain/ids.ts';
import type { ReportBundle } from '../../src/domain/report.ts';

/** The real reports that stand beside the project; whatever reads them fails where they are absent. */
export const CORPUS = resolve(process.env['WENZHENG_CORPUS'] ?? join(import.meta.dirname, '../../../shared/corpus'));

const goldPath = (name: string) => join(CORPUS, '../gold', name);

/** Questions with answers. Some name the text layer of a report that stands here as a PDF alone. */
export const readQuestions = (name: string): GoldenQuestion[] =>
  readGolden(goldPath(name)).map((question) => ({ ...question, source: question.source.map(fileOf) }));

function fileOf(name: string): string {
  const printed = name.replace(/_layout\.txt$/, '.pdf');
  return existsSync(join(CORPUS, 'reports', printed)) ? printed : name;
}

/** One JSON object a line; the caller knows the shape. */
export const readGold = <Line>(name: string): Line[] =>
  readFileSync(goldPath(name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

/** Reads one file of the corpus, named by the beginning of its name, through the whole of ingest. */
export async function ingestFile(folder: 'seeds' | 'reports', start: string): Promise<ReportBundle> {
  const [name, source] = await readFile(folder, start);
  return buildBundle({ ...nobody, sourceName: name }, source, {});
}

/** The same with every report of the file. */
export async function ingestReports(start: string): Promise<readonly ReportBundle[]> {
  const [name, source] = await readFile('reports', start);
  return buildBundles({ ...nobody, sourceName: name }, source, {});
}

const nobody = { id: reportId('r0'), sha256: '', fingerprint: '' };

async function readFile(folder: 'seeds' | 'reports', start: string) {
  const name = readdirSync(join(CORPUS, folder)).find((candidate) => candidate.startsWith(start));
  if (name === undefined) throw new Error(`the corpus has no ${folder}/${start}…`);
  return [name, await readBytes(new Uint8Array(readFileSync(join(CORPUS, folder, name))), basename(name))] as const;
}
