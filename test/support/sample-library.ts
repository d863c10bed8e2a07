import { fileURLToPath } from 'node:url';
import { projectFile } from '../data/library.ts';
import { type TemporaryLibrary, openTemporaryLibrary } from './temporary-library.ts';

/** The folder of the demonstration reports. */
export const samplesFolder = fileURLToPath(projectFile('data/samples'));

/** What a hook that ingests them may take on a busy machine, in milliseconds. */
export const INGESTING = 60_000;

/** A library of all samples, ingested anew; once for a test file is enough. */
export async function openSampleLibrary(settings: Readonly<Record<string, string>> = {}): Promise<TemporaryLibrary> {
  const library = await openTemporaryLibrary(settings);
  await library.ingest(samplesFolder);
  return library;
}
