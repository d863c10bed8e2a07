import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../../src/http/app.ts';
import { createFakeParts } from '../../http/fakes/parts.ts';
import { createTemporaryFolder } from '../../support/temporary-library.ts';
import { casePath, expectAnswer, inCase } from './open-case.ts';

describe('a line of another report above the article does not name it', () => {
  test.each(['a.html', 'b.html'])('title-from-foreign-line/%s', async (name) => {
    const reports = await inCase([`files/title-from-foreign-line/${name}`], (library) => library.reports());
    expect(reports).toMatchObject([
      {
        agency: { name: '甘谷县人民政府' },
        period: { kind: 'year', year: 2023 },
        title: expect.stringContaining('2023'),
      },
    ]);
  });
});

describe('one file, two reports', () => {
  test.each([
    ['a.xlsx', '清水县收到多少件申请'],
    ['b.html', '清水县收到多少件申请'],
    ['a.xlsx', '清水县2023年收到多少件申请'],
    ['b.html', '清水县2023年收到多少件申请'],
  ])('two-reports-one-file/%s: %s', async (name, question) => {
    const answer = await inCase([`files/two-reports-one-file/${name}`], (library) => library.ask(question));
    expectAnswer(answer, { right: ['5350件'], orRefused: true, never: ['450件'] });
    // A table of the other report must not be quoted under the name of this one either.
    expect(answer.citations.filter(({ quote }) => /\b450\b/.test(quote) && !/\b5350\b/.test(quote))).toEqual([]);
  });
});

test('conflicting-copies: two files of one body and year that differ are both shown', async () => {
  const files = ['files/conflicting-copies/c1.html', 'files/conflicting-copies/c2.html'];
  const { text, figures, notices } = await inCase(files, (library) => library.ask('漳县2023年收到多少件申请'));
  const said = [text, ...figures.map(({ display }) => display), ...notices.map((notice) => notice.text)].join('\n');
  expect(said).toMatch(/481/);
  expect(said).toMatch(/591/);
});

test('citation-after-update: an old link shows what it quoted, or says that the text has changed', async () => {
  const page = join(createTemporaryFolder(), 'gg.html');
  const update = (version: string) => copyFileSync(casePath(`files/citation-after-update/${version}`), page);
  await inCase([], async (library) => {
    update('v1.html');
    await library.ingest(page);
    const app = createApp(createFakeParts({ store: library.store, asking: library.asking }).parts);
    const asked = await app.request('/api/v1/ask', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question: '甘谷县2023年收到多少件申请' }),
    });
    const answer = (await asked.json()) as { id: string; citations: { viewUrl: string; quote: string }[] };
    update('v2.html');
    await library.ingest(page);
    const [citation] = answer.citations;
    const shown = await (await app.request(citation?.viewUrl ?? '')).text();
    const kept = await (await app.request(`/answers/${answer.id}`)).text();
    expect(kept).toContain('481');
    expect(marked(shown)).not.toMatch(/科研机构|591/);
    expect(marked(shown).includes('481') || NOTICE.test(shown)).toBe(true);
  });
});

/** That the text is another than the one that was quoted. */
const NOTICE = /已更新|已经更新|有更新|旧版|历史版本|此前的版本|已被取代|已发生变化/;

/** The words of a page that are marked. */
const marked = (page: string) =>
  [...page.matchAll(/<mark[^>]*>(?<words>[\s\S]*?)<\/mark>/g)]
    .map((match) => match.groups?.['words'] ?? '')
    .join(' ')
    .replace(/<[^>]*>/g, '')
    .trim();
