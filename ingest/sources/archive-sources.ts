import { closeSync, openSync, readSync } from 'node:fs';
import { basename, posix } from 'node:path';
import { Failure } from '../../src/domain/failures.ts';
import { isReportName } from '../collect-files.ts';
import { readZipDirectory, unpackEntry, type ZipEntry } from '../read/archive/zip-directory.ts';
import { refusal } from '../read/refusal.ts';
import { readWithLimit } from './file-source.ts';
import type { Source } from './source.ts';

const MOST_ENTRIES = 2000;
const LARGEST_ARCHIVE = 100 * 1024 * 1024;
const LARGEST_UNPACKED = 100 * 1024 * 1024;
const LARGEST_ENTRY = 20 * 1024 * 1024;
const TIGHTEST = 100;
/** Small files of zeros or blanks pack better than this without being bombs. */
const RATIO_FROM = 1024 * 1024;

/** A collection of files in one; a file of another kind that is named like one is read as what it is. */
export const isArchive = (path: string): boolean => /\.zip$/i.test(path) && headOf(path) === 'PK\u0003\u0004';

function headOf(path: string): string {
  const head = Buffer.alloc(4);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, head.length, 0);
    return head.toString('latin1');
  } finally {
    closeSync(file);
  }
}

/**
 * The files in an archive, each unpacked when its turn comes and only in memory. An archive that is damaged, encrypted,
 * too large inside or leads out of itself is one source that fails.
 */
export function archiveSources(path: string): Source[] {
  try {
    const bytes = readWithLimit(path, LARGEST_ARCHIVE);
    return entriesOf(bytes, basename(path)).map((entry) => entrySource(path, bytes, entry));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [{ label: path, read: () => Promise.reject(error) }];
  }
}

function entrySource(path: string, bytes: Uint8Array, entry: ZipEntry): Source {
  const label = `${path}/${plainName(entry)}`;
  const sourceName = posix.basename(plainName(entry)).normalize('NFC');
  return {
    label,
    async read() {
      if (entry.size > LARGEST_ENTRY) throw refusal('FILE_TOO_LARGE', sourceName, '上限为 20 MB，请拆分后再试');
      return {
        kind: 'content',
        address: label,
        sourceName,
        bytes: unpack(bytes, entry, sourceName),
        sidecar: {},
        folders: [basename(path, '.zip'), ...plainName(entry).split('/').slice(0, -1)],
      };
    },
  };
}

function unpack(bytes: Uint8Array, entry: ZipEntry, name: string): Uint8Array {
  try {
    return new Uint8Array(unpackEntry(bytes, entry));
  } catch (error) {
    throw refusal('FORMAT_UNREADABLE', name, '压缩包中的这个文件已损坏，请重新打包后再试', error);
  }
}

function entriesOf(bytes: Uint8Array, name: string): ZipEntry[] {
  const all = readDirectory(bytes, name);
  const complaint = complaintOf(all);
  if (complaint !== undefined) throw refusal('ARCHIVE_REFUSED', name, `${complaint}，请解压检查后从目录入库`);
  const entries = all.filter((entry) => !plainName(entry).endsWith('/') && isReportName(plainName(entry)));
  if (entries.length === 0) throw refusal('ARCHIVE_REFUSED', name, '其中没有可入库的文件，请检查打包是否完整');
  return entries.sort((a, b) => (plainName(a) < plainName(b) ? -1 : 1));
}

function readDirectory(bytes: Uint8Array, name: string): ZipEntry[] {
  try {
    return readZipDirectory(bytes);
  } catch (error) {
    throw refusal('ARCHIVE_REFUSED', name, '压缩结构不完整，请重新下载后再试', error);
  }
}

function complaintOf(entries: readonly ZipEntry[]): string | undefined {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (entries.some(({ encrypted }) => encrypted)) return '文件已加密';
  if (entries.length > MOST_ENTRIES) return `内含 ${entries.length} 个文件，上限为 ${MOST_ENTRIES}`;
  if (total > LARGEST_UNPACKED) return '解压后超过 100 MB';
  if (entries.some(({ size, packedSize }) => size > RATIO_FROM && size > TIGHTEST * packedSize)) return '压缩比异常';
  if (entries.some((entry) => escapes(plainName(entry)))) return '其中有指向包外的路径';
  return undefined;
}

const plainName = ({ name }: ZipEntry) => name.replaceAll('\\', '/');
const escapes = (name: string) => /^(?:\/|[a-z]:)/i.test(name) || name.split('/').includes('..') || name.includes('\0');
