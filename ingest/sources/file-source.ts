import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, relative, sep } from 'node:path';
import { Failure } from '../../src/domain/failures.ts';
import type { FoundFile } from '../collect-files.ts';
import { findSidecar } from '../sidecar.ts';
import type { Source } from './source.ts';

const LARGEST = 20 * 1024 * 1024;

/** A file with its sidecar. It is named by the address it was published at, where someone noted that. */
export const fileSource = ({ path, root }: FoundFile): Source => ({
  label: path,
  async read() {
    const bytes = readWithLimit(path, LARGEST);
    const sidecar = findSidecar(path, root);
    return {
      kind: 'content',
      address: sidecar.url ?? path,
      sourceName: basename(path).normalize('NFC'),
      bytes,
      sidecar,
      folders: foldersOf(path, root),
    };
  },
});

/** From the folder that was named down to the file; of a file that was named its own. */
const foldersOf = (path: string, root: string): string[] =>
  relative(dirname(path === root ? dirname(path) : root), dirname(path))
    .split(sep)
    .filter((folder) => folder !== '');

/** @throws Failure FILE_TOO_LARGE, FILE_NOT_FOUND (gone meanwhile, or not readable) */
export function readWithLimit(path: string, limit: number): Uint8Array {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1048576);
  try {
    const { size } = statSync(path);
    if (size <= limit) return new Uint8Array(readFileSync(path));
    const found = `${basename(path)} 有 ${megabytes(size)} MB，上限为 ${megabytes(limit)} MB`;
    throw new Failure('FILE_TOO_LARGE', `${found}，请拆分文件或去掉其中的图片后再试`);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('FILE_NOT_FOUND', `${basename(path)} 读取不了，请检查文件是否还在、是否有读取权限`, {
      cause: error,
    });
  }
}
