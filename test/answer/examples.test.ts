import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLE_KINDS } from '../../src/domain/example.ts';
import { regionCode } from '../../src/domain/ids.ts';
import { INGESTING, openSampleLibrary, samplesFolder } from '../support/sample-library.ts';
import { type TemporaryLibrary, openLibraryOf } from '../support/temporary-library.ts';

let library: TemporaryLibrary;
beforeAll(async () => {
  library = await openSampleLibrary();
}, INGESTING);
afterAll(() => library.discard());

describe('example questions', () => {
  test('show every kind, none twice, and keep their promise', async () => {
    const examples = await library.examples();
    expect([...new Set(examples.map(({ kind }) => kind))]).toEqual(EXAMPLE_KINDS);
    expect(new Set(examples.map(({ question }) => question)).size).toBe(examples.length);
    for (const { kind, question } of examples) {
      const { status, reason } = await library.ask(question);
      const promised = kind === 'absent' ? ['not_found', 'not_in_library'] : ['answered', null];
      expect([question, status, reason]).toEqual([question, ...promised]);
    }
  });

  test('ask for the reports that do not add up', async () => {
    expect(await library.examples()).toContainEqual({ kind: 'checks', question: '哪些报告的数字对不上？' });
  });

  test('of a region cite nothing from outside it', async () => {
    const examples = await library.examples(regionCode('610602'));
    expect(examples.map(({ kind }) => kind)).toContain('figure');
    for (const { question } of examples) {
      expect(question).toContain('宝塔区');
      for (const { region } of (await library.ask(question)).citations) expect(region).toContain('宝塔区');
    }
    const ofCity = await library.examples(regionCode('610600'));
    expect(ofCity.length).toBeGreaterThan(examples.length);
  });

  test('of a region without reports, or of none that is known, are none', async () => {
    expect(await library.examples(regionCode('460000'))).toEqual([]);
    expect(await library.examples(regionCode('999999'))).toEqual([]);
  });

  test('follow the library', async () => {
    const growing = await openLibraryOf({ 'note.txt': '一份没有写明机关的文件。' });
    expect(await growing.examples()).toEqual([]);
    await growing.ingest(join(samplesFolder, 'baota-2024.txt'));
    expect((await growing.examples()).map(({ kind }) => kind)).toContain('figure');
    await growing.discard();
  });
});
