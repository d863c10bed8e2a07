import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFts5Hnswlib } from './fts5-hnswlib.ts';
import { generateReport } from './generate-report.ts';
import type { OpenPipeline, Pipeline } from './pipeline.ts';
import { openWenzheng } from './wenzheng.ts';

export const PIPELINES: Readonly<Record<string, OpenPipeline>> = {
  wenzheng: openWenzheng(1),
  'wenzheng, 64 a commit': openWenzheng(64),
  'fts5+hnswlib': openFts5Hnswlib,
};

/** What a batch cost. CPU time counts all threads of the process. */
export interface Measured {
  readonly documents: number;
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly rssMegabytes: number;
}

async function measure(pipeline: Pipeline, from: number, count: number): Promise<Measured> {
  const batch = Array.from({ length: count }, (_, index) => generateReport(from + index));
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  await pipeline.ingest(batch);
  const { user, system } = process.cpuUsage(cpu);
  return {
    documents: count,
    cpuSeconds: (user + system) / 1e6,
    wallSeconds: (performance.now() - wall) / 1000,
    rssMegabytes: Math.round(process.memoryUsage.rss() / 1e6),
  };
}

/** A process of its own for each pipeline, so that memory and CPU time are its own. Asked by `{ from, count }`. */
async function serve(name: string) {
  const folder = mkdtempSync(join(tmpdir(), 'wenzheng-bench-'));
  const pipeline = await PIPELINES[name]?.(folder);
  if (!pipeline) throw new Error(`no pipeline ${name}`);
  process.on('message', ({ from, count }: { readonly from: number; readonly count: number }) => {
    void measure(pipeline, from, count).then((measured) => process.send?.(measured));
  });
  process.on('disconnect', () => {
    void pipeline.close().then(() => {
      rmSync(folder, { recursive: true });
      process.exit();
    });
  });
  process.send?.('ready');
}

if (process.send) await serve(process.argv[2] ?? '');
