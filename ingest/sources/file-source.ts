import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
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
    };
  },
});

/** @throws Failure FILE_TOO_LARGE */
export function readWithLimit(path: string, limit: number): Uint8Array {
  const { size } = statSync(path);
  const megabytes = (bytes: number) => Math.ceil(bytes / 1048576);
  if (size > limit)
    throw new Failure('FILE_TOO_LARGE', `${basename(path)} 有 ${megabytes(size)} MB，上限为 ${megabytes(limit)} MB`);
  return new Uint8Array(readFileSync(path));
}
