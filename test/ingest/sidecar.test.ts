import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findSidecar, isSidecar } from '../../ingest/sidecar.ts';
import { createTemporaryFolder } from '../support/temporary-library.ts';

let folder: string;
beforeEach(() => {
  folder = createTemporaryFolder();
  mkdirSync(join(folder, 'reports'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const note = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content));
const noted = (root = folder) => findSidecar(join(folder, 'reports/a.txt'), root);

describe('what is noted about a file', () => {
  it('is nothing when nobody wrote anything', () => {
    expect(noted()).toEqual({});
  });

  it('stands beside it, in a manifest of its folder, or in one of a folder above', () => {
    note('manifest.json', [{ file: 'reports/a.txt', title: '上级目录' }]);
    expect(noted().title).toBe('上级目录');
    note('reports/index.json', { files: [{ file: 'a.txt', title: '同一目录' }] });
    expect(noted().title).toBe('同一目录');
    note('reports/a.txt.meta.json', { title: '文件旁' });
    expect(noted().title).toBe('文件旁');
  });

  it('is not looked for above the folder that was named', () => {
    note('manifest.json', [{ file: 'reports/a.txt', title: '上级目录' }]);
    expect(noted(join(folder, 'reports'))).toEqual({});
  });

  it('is that of the file, not of its namesake in another folder', () => {
    note('manifest.json', [
      { file: 'a.txt', title: '另一个' },
      { file: 'reports/a.txt', title: '这一个' },
    ]);
    expect(noted().title).toBe('这一个');
  });

  it('is found under a Chinese name, however its characters are composed', () => {
    const name = 'Café年报.txt';
    note('manifest.json', [{ file: name.normalize('NFD'), title: '年报' }]);
    expect(findSidecar(join(folder, name.normalize('NFC')), folder).title).toBe('年报');
  });

  it('passes over a manifest that means something else', () => {
    note('index.json', { name: 'some package', version: 3 });
    note('manifest.json', [{ file: 'reports/a.txt', year: 2023 }]);
    expect(noted().year).toBe(2023);
  });
});

describe('notes that cannot be used', () => {
  it.each([
    ['a year in words', { year: '2023年' }],
    ['a year of another age', { year: 1066 }],
    ['an address that is none', { url: 'www.example.gov.cn' }],
    ['a date that is none', { publishedAt: '2024-13-01' }],
    ['an empty title', { title: '' }],
  ])('%s: the file is named', (_, content) => {
    note('reports/a.txt.meta.json', content);
    expect(() => noted()).toThrow(
      expect.objectContaining({
        code: 'SIDECAR_INVALID',
        message: expect.stringContaining('a.txt.meta.json') as string,
      }),
    );
  });

  it('no JSON at all: said so', () => {
    writeFileSync(join(folder, 'reports/a.txt.meta.json'), '{ year: 2023');
    expect(() => noted()).toThrow(
      expect.objectContaining({
        code: 'SIDECAR_INVALID',
        message: expect.stringContaining('不是有效的 JSON') as string,
      }),
    );
  });
});

it.each([
  ['a.txt.meta.json', true],
  ['sub/manifest.json', true],
  ['index.json', true],
  ['data.json', false],
  ['meta.json.txt', false],
])('isSidecar(%s) is %s', (name, expected) => {
  expect(isSidecar(name)).toBe(expected);
});
