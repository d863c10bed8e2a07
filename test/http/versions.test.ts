import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import type { Answer } from '../../src/domain/answer.ts';
import type { Excerpt } from '../../src/web/pages/excerpt.ts';
import { asHtml, written } from '../ingest/split/written-report.ts';
import { type TemporaryLibrary, createTemporaryFolder, openTemporaryLibrary } from '../support/temporary-library.ts';
import { createFakeParts } from './fakes/parts.ts';
import { readJson } from './fakes/read-json.ts';

let folder: string;
let library: TemporaryLibrary;
let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  folder = createTemporaryFolder();
  library = await openTemporaryLibrary();
  const { store, asking, search, statistics } = library;
  app = createApp(createFakeParts({ store, asking, search, statistics }).parts);
});
afterEach(async () => {
  await library.discard();
  rmSync(folder, { recursive: true });
});

const QUESTION = '洛川县水务局2023年收到多少件政府信息公开申请？';
const former = written({ seed: 1 });
/** What an update usually is: a sentence more, and other figures. */
const updated = written({ seed: 7 }).replace(
  '一、总体情况\n',
  '一、总体情况\n本报告由洛川县水务局办公室编制，如有疑问请与办公室联系。\n',
);

async function update(name: string, ...versions: readonly string[]): Promise<void> {
  for (const version of versions) {
    writeFileSync(join(folder, name), version);
    await library.ingest(folder);
  }
}

async function ask(): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json' };
  return readJson<Answer>(
    app.request('/api/v1/ask', { method: 'POST', headers, body: JSON.stringify({ question: QUESTION }) }),
  );
}

const pageAt = async (address: string) => (await app.request(address.replace(/#.*/, ''))).text();
/** What is marked on a page, as text. */
const markedIn = (page: string) =>
  Array.from(page.matchAll(/<mark[^>]*>(.*?)<\/mark>/gs), ([, words]) => words).join('|');
const cellsOf = (quote: string) => quote.split(/\s*\|\s*/).filter(Boolean);

/**
 * An answer quoted a row of table 3; after an update its link marked the words of another row in the new text, and
 * nobody said that the text was another one.
 */
describe('a link to a quotation, after the document was updated', () => {
  test.each([
    ['of a text', 'a.txt', (text: string) => text],
    ['of a page', 'a.html', (text: string) => asHtml(text)],
  ])('%s marks the quoted words in the text that was quoted, and leads to the new one', async (_, name, print) => {
    await update(name, print(former));
    const { citations } = await ask();
    const [citation] = citations;
    expect(citation?.viewUrl).toMatch(/&v=[0-9a-f]{12}#mark$/);
    await update(name, print(updated));
    const page = await pageAt(citation!.viewUrl);
    expect(cellsOf(markedIn(page))).toEqual(cellsOf(citation!.quote));
    expect(page).toMatch(new RegExp(`此后已有新版.*href="/view/${citation!.documentId}"`));
  });

  test('is kept by the permalink of the answer', async () => {
    await update('a.txt', former);
    const { id, citations } = await ask();
    await update('a.txt', updated);
    const kept = await pageAt(`/answers/${id}`);
    const [, link = ''] = /href="(\/view\/[^"]+)"/.exec(kept) ?? [];
    const page = await pageAt(link.replaceAll('&amp;', '&'));
    expect(cellsOf(markedIn(page))).toEqual(cellsOf(citations[0]!.quote));
    expect(page).toContain('此后已有新版');
  });

  test('finds its text through several updates, and back again', async () => {
    const third = written({ seed: 8 });
    await update('a.txt', former);
    const { citations } = await ask();
    const link = citations[0]!.viewUrl;
    for (const version of [updated, third, former, third]) {
      await update('a.txt', version);
      const page = await pageAt(link);
      expect(cellsOf(markedIn(page))).toEqual(cellsOf(citations[0]!.quote));
      expect(page.includes('此后已有新版')).toBe(version !== former);
    }
  });

  test('finds the text of one report of a file, also when the file no longer holds it', async () => {
    const other = written({ body: '洛川县教育局', seed: 3 });
    await update('a.txt', `${former}\n${other}`);
    const { citations } = await ask();
    for (const version of [`${updated}\n${other}`, other]) {
      await update('a.txt', version);
      const page = await pageAt(citations[0]!.viewUrl);
      expect(cellsOf(markedIn(page))).toEqual(cellsOf(citations[0]!.quote));
      expect(page).toContain('此后已有新版');
      expect(page.includes('：《洛川县教育局2023年')).toBe(version === other);
    }
  });

  test('needs no notice where the page changed and its text did not', async () => {
    await update('a.html', asHtml(former));
    const { citations } = await ask();
    await update('a.html', asHtml(former, '<script>counter = 2</script>'));
    const page = await pageAt(citations[0]!.viewUrl);
    expect(cellsOf(markedIn(page))).toEqual(cellsOf(citations[0]!.quote));
    expect(page).not.toContain('此后已有新版');
  });
});

describe('a text that is no longer kept', () => {
  test.each(['0123456789ab', 'x', '../..', '%3Cmark%3E'])('v=%s marks nothing, and that is said', async (version) => {
    await update('a.txt', former);
    const { citations } = await ask();
    const response = await app.request(citations[0]!.viewUrl.replace(/&v=.*/, `&v=${version}`));
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(markedIn(page)).toBe('');
    expect(page).toContain('已不在库中');
  });

  test('is no text of the API', async () => {
    await update('a.txt', former);
    const [{ documentId: id }] = (await ask()).citations as [Answer['citations'][number]];
    for (const path of [`text?v=0123456789ab`, `excerpt?start=0&end=9&v=0123456789ab`]) {
      const response = await app.request(`/api/v1/documents/${id}/${path}`);
      expect([response.status, (await response.json()) as object]).toEqual([
        404,
        expect.objectContaining({ code: 'VERSION_UNKNOWN' }),
      ]);
    }
  });
});

describe('the API of documents', () => {
  test('gives the text and the excerpt that a citation names, and says what took its place', async () => {
    await update('a.txt', former);
    const [citation] = (await ask()).citations as [Answer['citations'][number]];
    const { documentId: id, version, start, end, quote } = citation;
    await update('a.txt', updated);
    const textAt = async (query: string) => (await app.request(`/api/v1/documents/${id}/text${query}`)).text();
    expect(await textAt(`?v=${version}`)).toBe(former);
    expect(await textAt('')).toBe(updated);
    const query = `start=${start}&end=${end}`;
    const excerpt = await readJson<Excerpt>(app.request(`/api/v1/documents/${id}/excerpt?${query}&v=${version}`));
    expect(excerpt.newer).toBe(id);
    expect(JSON.stringify(excerpt.blocks)).toContain(cellsOf(quote)[0]);
    const now = await readJson<Excerpt>(app.request(`/api/v1/documents/${id}/excerpt?start=0&end=9`));
    expect(now.newer).toBeNull();
  });

  test('names the text of a document and of its former versions', async () => {
    await update('a.txt', former);
    const [{ documentId: id, version }] = (await ask()).citations as [Answer['citations'][number]];
    await update('a.txt', updated);
    const document = await readJson<{ version: string; versions: readonly { version: string }[] }>(
      app.request(`/api/v1/documents/${id}`),
    );
    expect(document.versions.map((one) => one.version)).toEqual([version]);
    expect(document.version).not.toBe(version);
  });

  test('links of searches, tables and checks name the text too', async () => {
    await update('a.txt', former.replace('主动公开政府信息1001条', '收到政府信息公开申请1件'));
    const [{ documentId: id, version }] = (await ask()).citations as [Answer['citations'][number]];
    const search = await (await app.request(`/api/v1/search?q=${encodeURIComponent(QUESTION)}`)).text();
    const table = await (await app.request('/api/v1/statistics.csv?indicator=foi.received')).text();
    const document = await (await app.request(`/api/v1/documents/${id}`)).text();
    for (const text of [search, table, document]) {
      const links = Array.from(text.matchAll(/\/view\/r\w+\?[^"#,]+/g), ([link]) => link);
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) expect(link).toMatch(new RegExp(`&v=${version}$`));
    }
  });
});
