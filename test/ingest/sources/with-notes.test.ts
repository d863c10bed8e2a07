import { describe, expect, it } from 'vitest';
import { notesOf } from '../../../ingest/sidecar.ts';
import { withNotes } from '../../../ingest/sources/with-notes.ts';
import type { Sidecar } from '../../../ingest/sidecar.ts';
import type { Source } from '../../../ingest/sources/source.ts';

const source = (sidecar: Sidecar): Source => ({
  label: 'a.txt',
  async read(holds) {
    if (await holds('a.txt', 'hash', sidecar)) return { kind: 'unchanged', address: 'a.txt' };
    return { kind: 'content', address: 'a.txt', sourceName: 'a.txt', bytes: new Uint8Array(), sidecar, folders: [] };
  },
});

/** A list beside the files could be wrong, and there was no way to say so but to edit it. */
describe('what the operator says on the command line', () => {
  it('counts for more than what lies beside the file, and leaves the rest of it', async () => {
    const noted = withNotes(source({ agency: '富县教育局', year: 2022 }), { agency: '富县水务局' });
    expect(await noted.read(async () => false)).toMatchObject({ sidecar: { agency: '富县水务局', year: 2022 } });
  });

  it('is part of what tells whether a file has to be read anew', async () => {
    const asked: Sidecar[] = [];
    await withNotes(source({ year: 2022 }), { region: '富县' }).read(async (_address, _sha256, sidecar) => {
      asked.push(sidecar);
      return true;
    });
    expect(asked).toEqual([{ year: 2022, region: '富县' }]);
  });

  it('is taken word by word, the kind by its own name or as people call it', () => {
    expect(notesOf({ agency: '富县水务局', year: '2023', kind: '热线运行报告' })).toEqual({
      agency: '富县水务局',
      year: 2023,
      kind: 'hotline_report',
    });
    expect(notesOf({})).toEqual({});
  });

  it.each([
    [{ year: '去年' }, 'year 的值不合要求：应为四位数字'],
    [{ year: '1980' }, 'year 的值不合要求：应在 1990 年之后'],
    [{ kind: '总结' }, 'kind 的值不合要求：kind 应为'],
  ])('is refused with what is wrong: %j', (spoken, words) => {
    expect(notesOf(spoken)).toContain(words);
  });
});
