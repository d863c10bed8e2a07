import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectFiles } from '../../ingest/collect-files.ts';
import { createTemporaryFolder } from '../support/temporary-library.ts';

let folder: string;
beforeEach(() => {
  folder = createTemporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

const touch = (...names: readonly string[]) => names.forEach((name) => writeFileSync(join(folder, name), 'x'));
const namesIn = (path: string) => collectFiles(path).map((file) => basename(file.path));

describe('the files of a path', () => {
  it('are the files of the folder and of those below it, in stable order', () => {
    mkdirSync(join(folder, '2023'));
    touch('b.txt', 'a.html', '2023/c.pdf', '政府.docx');
    expect(namesIn(folder)).toEqual(['c.pdf', 'a.html', 'b.txt', '政府.docx']);
    expect(collectFiles(folder).every(({ root }) => root === folder)).toBe(true);
  });

  it('leave out notes about files, files about the collection, and hidden ones', () => {
    mkdirSync(join(folder, '.git'));
    touch(
      'a.txt',
      'a.txt.meta.json',
      'manifest.json',
      'index.json',
      'README.md',
      'LICENSE',
      '.DS_Store',
      '.git/config',
    );
    expect(namesIn(folder)).toEqual(['a.txt']);
  });

  it('are the file itself when one is named', () => {
    touch('a.txt', 'b.txt');
    expect(namesIn(join(folder, 'a.txt'))).toEqual(['a.txt']);
  });
});

describe('a path without files', () => {
  it('that is not there is named, with what to do', () => {
    expect(() => collectFiles(join(folder, 'none'))).toThrow(
      expect.objectContaining({ code: 'FILE_NOT_FOUND', message: expect.stringMatching(/none。请检查路径/) as string }),
    );
  });

  it('that holds no report is named, with what to do', () => {
    touch('README.md', 'manifest.json');
    expect(() => collectFiles(folder)).toThrow(
      expect.objectContaining({
        code: 'NOTHING_TO_INGEST',
        message: expect.stringMatching(/请指定含有报告文件的目录/) as string,
      }),
    );
  });
});
