import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileSources } from '../../../ingest/sources/collect-sources.ts';
import type { SourceContent } from '../../../ingest/sources/source.ts';
import { createTemporaryFolder } from '../../support/temporary-library.ts';
import { makeDocx } from '../read/make-docx.ts';
import { makeZip, type ZipPart } from '../read/make-zip.ts';

let folder: string;
beforeEach(() => (folder = createTemporaryFolder()));
afterEach(() => rmSync(folder, { recursive: true }));

function pack(parts: readonly ZipPart[], name = '年报.zip'): string {
  const path = join(folder, name);
  writeFileSync(path, makeZip(parts));
  return path;
}

const readAll = async (path: string) =>
  Promise.all(fileSources(path).map(async (source) => (await source.read(async () => false)) as SourceContent));
const text = ({ bytes }: SourceContent) => new TextDecoder().decode(bytes);

describe('an archive', () => {
  it('is a folder in one file: reports in order, without what archivers add', async () => {
    const path = pack([
      { name: 'b/2024年.txt', content: '乙' },
      { name: 'a.txt', content: '甲' },
      { name: 'b/', content: '' },
      { name: '__MACOSX/a.txt', content: 'x' },
      { name: 'b/.DS_Store', content: 'x' },
      { name: 'README.md', content: 'x' },
    ]);
    const contents = await readAll(path);
    expect(contents.map(({ sourceName }) => sourceName)).toEqual(['a.txt', '2024年.txt']);
    expect(contents.map(text)).toEqual(['甲', '乙']);
    expect(contents.map(({ address }) => address)).toEqual([`${path}/a.txt`, `${path}/b/2024年.txt`]);
    expect(readdirSync(folder)).toEqual([basename(path)]);
  });

  it('has names in the encoding of Chinese Windows', async () => {
    const path = pack([{ name: 'xx.txt', content: '甲' }]);
    const bytes = Buffer.from(readFileSync(path).toString('latin1').replaceAll('xx.txt', '\u00c4\u00ea.txt'), 'latin1');
    writeFileSync(path, bytes);
    expect((await readAll(path)).map(({ sourceName }) => sourceName)).toEqual(['年.txt']);
  });

  it('is opened inside a folder, too', async () => {
    pack([{ name: 'a.txt', content: '甲' }]);
    writeFileSync(join(folder, 'c.txt'), '丙');
    expect((await readAll(folder)).map(text)).toEqual(['丙', '甲']);
  });

  it.each<[string, readonly ZipPart[]]>([
    ['其中有指向包外的路径', [{ name: '../a.txt', content: 'x' }]],
    ['其中有指向包外的路径', [{ name: 'a/..\\..\\b.txt', content: 'x' }]],
    ['其中有指向包外的路径', [{ name: '/etc/a.txt', content: 'x' }]],
    ['其中有指向包外的路径', [{ name: 'C:\\a.txt', content: 'x' }]],
    ['文件已加密', [{ name: 'a.txt', content: 'x', encrypted: true }]],
    ['压缩比异常', [{ name: 'a.txt', content: '0'.repeat(3_000_000) }]],
    ['解压后超过 100 MB', [{ name: 'a.txt', content: 'x', claimedSize: 101 * 1024 * 1024 }]],
    ['内含 2001 个文件', Array.from({ length: 2001 }, (_, index) => ({ name: `${index}.txt`, content: '' }))],
    ['没有可入库的文件', [{ name: 'README.md', content: 'x' }]],
  ])('is refused as a whole: %s', async (reason, parts) => {
    const [source, ...others] = fileSources(pack([...parts]));
    expect(others).toEqual([]);
    await expect(source?.read(async () => false)).rejects.toThrow(
      expect.objectContaining({ code: 'ARCHIVE_REFUSED', message: expect.stringContaining(reason) as string }) as Error,
    );
  });

  it('an entry that holds more than it says is damaged, the others are read', async () => {
    const lying = { name: 'a.txt', content: '字'.repeat(1000), claimedSize: 10 };
    const [first, second] = fileSources(pack([lying, { name: 'b.txt', content: '乙' }]));
    await expect(first?.read(async () => false)).rejects.toThrow(
      expect.objectContaining({ code: 'FORMAT_UNREADABLE' }) as Error,
    );
    expect(await second?.read(async () => false)).toMatchObject({ sourceName: 'b.txt' });
  });

  it('a cut one is one failure', async () => {
    const path = join(folder, 'cut.zip');
    writeFileSync(path, makeZip([{ name: 'a.txt', content: '甲' }]).subarray(0, 40));
    await expect(fileSources(path)[0]?.read(async () => false)).rejects.toThrow(/压缩结构不完整/);
  });

  it('a document of an office program is none', async () => {
    const path = join(folder, 'a.docx');
    writeFileSync(path, makeDocx('<w:p><w:r><w:t>正文</w:t></w:r></w:p>'));
    expect(await readAll(path)).toMatchObject([{ sourceName: 'a.docx', address: path }]);
  });
});
