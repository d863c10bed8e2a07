import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openVisitLog } from '../../../ingest/fetch/visit-log.ts';
import { collectSources } from '../../../ingest/sources/collect-sources.ts';
import { documentLinks } from '../../../ingest/sources/list-links.ts';
import { type TemporaryLibrary, createTemporaryFolder, openTemporaryLibrary } from '../../support/temporary-library.ts';
import { type LoopbackSite, openLoopbackSite } from '../fetch/loopback-site.ts';

const reportOf = (received: number) =>
  `<h1>洛川县水务局2023年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>2023年共收到申请${received}件。</p>`;

let site: LoopbackSite;
let folder: string;
let library: TemporaryLibrary;
beforeEach(async () => {
  site = await openLoopbackSite();
  folder = createTemporaryFolder();
  library = await openTemporaryLibrary();
});
afterEach(async () => {
  await site.close();
  await library.discard();
  rmSync(folder, { recursive: true });
});

const web = () => ({
  fetcher: site.fetcher(),
  visits: openVisitLog(join(folder, 'visits.jsonl')),
  now: () => new Date('2025-07-01T00:00:00Z'),
});
const named = (what: object) => ({ paths: [], urlLists: [], indexes: [], ...what });
/** What was left out of what was named. */
let left: string[] = [];
const collect = async (what: object) => {
  left = [];
  return collectSources(named(what), web(), (words) => left.push(words));
};
const ingest = async (what: object) => library.ingestAll(await collect(what));
const kinds = async (what: object) => (await ingest(what)).map(({ kind }) => kind);

describe('a URL', () => {
  it('is ingested under its address, with the time it was fetched', async () => {
    site.serve('/2024/%E5%B9%B4%E6%8A%A5.html', reportOf(7));
    const url = `${site.origin}/2024/年报.html#top`;
    expect(await kinds({ paths: [url] })).toEqual(['added']);
    const [report] = await library.store.reports({}, { limit: 5 });
    expect(report).toMatchObject({
      sourceName: '年报.html',
      url: `${site.origin}/2024/%E5%B9%B4%E6%8A%A5.html`,
      fetchedAt: '2025-07-01T00:00:00.000Z',
      quality: { trust: 'unknown' },
    });
  });

  it('that holds two reports is known whole', async () => {
    const page = [2022, 2023].map((year) => reportOf(year).replaceAll('2023', `${year}`)).join('');
    let bodies = 0;
    site.serve('/two.html', (request, response) => {
      const same = request.headers['if-none-match'] === '"1"';
      if (!same) bodies++;
      response
        .writeHead(same ? 304 : 200, { etag: '"1"' })
        .end(same ? undefined : page.replaceAll('</p><p>', `，办理结果是${'予以公开和部分公开'.repeat(6)}。</p><p>`));
    });
    const paths = [`${site.origin}/two.html`];
    expect(await kinds({ paths })).toEqual(['added', 'added']);
    expect(await kinds({ paths })).toEqual(['unchanged']);
    expect(bodies).toBe(1);
    const reports = await library.store.reports({}, { limit: 5 });
    expect(reports.map(({ url }) => url)).toEqual([paths[0], paths[0]]);
  });

  it('is fetched again only when the server says that it changed', async () => {
    let [version, bodies] = ['"1"', 0];
    site.serve('/a.html', (request, response) => {
      const same = request.headers['if-none-match'] === version;
      if (!same) bodies++;
      response.writeHead(same ? 304 : 200, { etag: version }).end(same ? undefined : reportOf(bodies));
    });
    const paths = [`${site.origin}/a.html`];
    expect(await kinds({ paths })).toEqual(['added']);
    expect(await kinds({ paths })).toEqual(['unchanged']);
    expect(bodies).toBe(1);
    version = '"2"';
    expect(await kinds({ paths })).toEqual(['replaced']);
    expect(bodies).toBe(2);
  });

  it('fetched again with the same content is unchanged, whatever the time', async () => {
    site.serve('/a.html', reportOf(7));
    const paths = [`${site.origin}/a.html`];
    await ingest({ paths });
    const later = { ...web(), now: () => new Date('2025-08-01T00:00:00Z') };
    const outcomes = await library.ingestAll(await collectSources(named({ paths }), later, () => undefined));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['unchanged']);
    expect(readFileSync(join(folder, 'visits.jsonl'), 'utf8').trim().split('\n')).toHaveLength(1);
  });

  it('is fetched whole when the library lost what the server remembers', async () => {
    site.serve('/a.html', (request, response) => {
      const same = request.headers['if-none-match'] === '"1"';
      response.writeHead(same ? 304 : 200, { etag: '"1"' }).end(same ? undefined : reportOf(7));
    });
    const paths = [`${site.origin}/a.html`];
    await ingest({ paths });
    const [report] = await library.store.reports({}, { limit: 1 });
    await library.store.batch([{ kind: 'remove', report: report!.id }]);
    expect(await kinds({ paths })).toEqual(['added']);
  });

  it('that cannot be had is an outcome, and the others go on', async () => {
    site.serve('/a.html', reportOf(7));
    const paths = [`${site.origin}/none.html`, 'http://10.0.0.1/', `${site.origin}/a.html`];
    expect(await ingest({ paths })).toMatchObject([
      { kind: 'failed', code: 'URL_UNREACHABLE', file: paths[0] },
      { kind: 'failed', code: 'URL_REFUSED', file: paths[1] },
      { kind: 'added' },
    ]);
  });
});

describe('lists', () => {
  it('a list file names URLs, one a line, each once', async () => {
    site.serve('/a.html', reportOf(7));
    const list = join(folder, 'list.txt');
    writeFileSync(list, `\ufeff# 年报\r\n${site.origin}/a.html\r\n\r\n${site.origin}/a.html\n`);
    expect(await kinds({ urlLists: [list] })).toEqual(['added']);
  });

  it('an empty or absent one is a mistake', async () => {
    writeFileSync(join(folder, 'empty.urls'), '# nothing\n');
    await expect(ingest({ paths: [join(folder, 'empty.urls')] })).rejects.toThrow(/没有网址/);
    await expect(ingest({ urlLists: [join(folder, 'none.txt')] })).rejects.toThrow(/none\.txt/);
  });

  it('an index page gives the documents that it links to', async () => {
    site.serve('/zwgk/', `<ul><li><a href="a.html">2023</a><li><a href="/zwgk/b.html">2024</a></ul>`);
    site.serve('/zwgk/a.html', reportOf(7));
    site.serve('/zwgk/b.html', reportOf(8));
    expect(await kinds({ indexes: [`${site.origin}/zwgk/`] })).toEqual(['added', 'added']);
    expect(left).toEqual([]);
  });

  // The five hundred and first document of a page was left out without a word.
  it('says how many links of a long index page are not followed', async () => {
    const links = Array.from({ length: 612 }, (_, index) => `<a href="${index}.html">${index}</a>`);
    site.serve('/long/', links.join(''));
    expect(await collect({ indexes: [`${site.origin}/long/`] })).toHaveLength(500);
    expect(left).toEqual([expect.stringMatching(/有 612 个文件链接，只取前 500 个/)]);
  });

  it('links to other hosts, other kinds of file and the page itself are left out', () => {
    const page = new URL('https://www.example.gov.cn/zwgk/index.html');
    const html = `<a href="a.html">1</a><a href=' b.PDF '>2</a><a href="../c.docx?x=1#y">3</a><a href="a.html#z">4</a>
      <a href="https://other.example/d.html">5</a><a href="e.mp4">6</a><a href="index.html#top">7</a>
      <a href="javascript:alert(1)">8</a><a href="http://[bad">9</a><a>10</a><a href="/list/">11</a>`;
    expect(documentLinks(html, page)).toEqual([
      'https://www.example.gov.cn/zwgk/a.html',
      'https://www.example.gov.cn/zwgk/b.PDF',
      'https://www.example.gov.cn/c.docx?x=1',
    ]);
  });
});

it('the log of visits outlives a line that was cut off', async () => {
  const file = join(folder, 'visits.jsonl');
  const visit = { address: 'a', url: 'https://a.cn/', etag: '"1"', lastModified: null, sha256: 'x' };
  openVisitLog(file).note(visit);
  openVisitLog(file).note({ ...visit, etag: '"2"' });
  writeFileSync(file, `${readFileSync(file, 'utf8')}{"address":"a","ur`);
  expect(openVisitLog(file).last('a')).toEqual({ ...visit, etag: '"2"' });
});
