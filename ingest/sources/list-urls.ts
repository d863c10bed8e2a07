import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Failure } from '../../src/domain/failures.ts';

/** The addresses of a list file: one a line, blank lines and lines that begin with `#` left out. */
export function listUrls(path: string): string[] {
  const lines = read(path)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (lines.length === 0) throw new Failure('NOTHING_TO_INGEST', `${basename(path)} 中没有网址。请每行写一个网址`);
  return [...new Set(lines)];
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (cause) {
    throw new Failure('FILE_NOT_FOUND', `${path}。请检查网址清单的路径`, { cause });
  }
}
