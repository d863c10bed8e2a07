import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure } from '../src/domain/failures.ts';
import { isSidecar } from './sidecar.ts';

/** A file to ingest and the folder that was named on the command line (manifests are looked for up to there). */
export interface FoundFile {
  readonly path: string;
  readonly root: string;
}

/** Files about a collection rather than of it. */
const ABOUT = /^(?:readme|license|licence|notice|changelog)(?:\.|$)/i;

/** The files of a path in stable order: the file itself, or all files of the folder and those below it. */
export function collectFiles(path: string): FoundFile[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new Failure('FILE_NOT_FOUND', `${path}。请检查路径是否正确`);
  const root = realpathSync(path);
  if (stats.isFile()) return [{ path: root, root }];
  const files = walk(root).map((file) => ({ path: file, root }));
  if (files.length === 0) throw new Failure('NOTHING_TO_INGEST', `${path}。请指定含有报告文件的目录`);
  return files;
}

function walk(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) return [];
    if (entry.isDirectory()) return walk(path);
    return entry.isFile() && isReportName(entry.name) ? [path] : [];
  });
}

/** False for hidden files, sidecars, what archivers add, and files about the collection. */
export const isReportName = (path: string) =>
  path.split('/').every((part) => !part.startsWith('.') && part !== '__MACOSX') &&
  !isSidecar(path) &&
  !ABOUT.test(basename(path));
