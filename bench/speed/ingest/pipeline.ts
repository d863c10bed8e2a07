import type { GeneratedReport } from './generate-report.ts';

/** A way to make documents searchable, measured batch by batch. Rows are durable when a batch resolves. */
export interface Pipeline {
  ingest(batch: readonly GeneratedReport[]): Promise<void>;
  close(): Promise<void>;
}

export type OpenPipeline = (folder: string) => Promise<Pipeline>;
