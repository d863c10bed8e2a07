import * as fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { indicatorId } from '../../src/domain/ids.ts';
import type { Report } from '../../src/domain/report.ts';
import { answerPage } from '../../src/web/pages/answer-page.ts';
import { askPage } from '../../src/web/pages/ask-page.ts';
import { homePage } from '../../src/web/pages/home-page.ts';
import type { Html } from '../../src/web/pages/html.ts';
import { emptySearchPage, searchPage } from '../../src/web/pages/search-page.ts';
import { problemPage } from '../../src/web/pages/problem-page.ts';
import { sourcePage } from '../../src/web/pages/source-page.ts';
import { county } from '../http/fakes/sample-reports.ts';
import { searchView } from '../http/fakes/search-view.ts';
import { createScriptedAsking } from '../http/fakes/scripted-asking.ts';
import { attribute, elementsOf, textOf } from './read-html.ts';

const answerTo = (text: string) =>
  createScriptedAsking().ask({ text, history: [], filters: {} }, { requestId: 'request-1' });

const overview = {
  reports: 2,
  bodies: [
    {
      name: '云溪区人民政府',
      region: '云溪区',
      reports: [{ id: county.report.id, title: '年报', kind: 'annual_report', year: 2024 }],
    },
    { name: '', region: null, reports: [{ id: county.report.id, title: '办法', kind: 'regulation', year: null }] },
  ],
  furtherBodies: 3,
  glimpses: [
    { year: 2024, tables: county.report.tables, trust: 'official', figures: 'unsound' },
    { year: null, tables: { t2: 'none', t3: 'none', t4: 'none' }, trust: 'unknown', figures: 'unchecked' },
  ],
  measures: [{ matter: '依申请公开', measures: [{ id: indicatorId('foi.received'), label: '收到申请数量' }] }],
} as const;

const source = {
  report: county.report,
  region: '云溪区',
  text: county.text,
  checks: county.checks,
  quote: { start: 366, end: 368 },
  misplaced: false,
  today: '2025-07-01',
};
const problem = {
  title: '服务内部错误',
  status: 500,
  detail: '服务内部错误',
  action: '请稍后重试。',
  requestId: 'request-1',
};

const pages: readonly (readonly [string, () => Promise<Html> | Html])[] = [
  ['home', () => homePage(overview, [{ kind: 'figure', question: '云溪区2024年收到多少件申请?' }])],
  ['ask', () => askPage()],
  ['ask again', () => askPage({ question: '长', complaint: '不能为空' })],
  ['problem', () => problemPage({ ...problem, status: 404 })],
  ['source', () => sourcePage(source)],
  ['search', () => searchPage(searchView)],
  ['search in large type', () => searchPage(searchView, { isLarge: true, otherSize: '/search?q=x' })],
  ['empty search', () => emptySearchPage()],
  ['search again', () => emptySearchPage({ query: '长', complaint: '检索词最多 500 个字。' })],
  ...['多少件', '比较', '鼓楼区', '怎么申请', '没有'].map(
    (question) =>
      [
        `answer ${question}`,
        async () => answerPage({ question, answer: await answerTo(question), kept: true }),
      ] as const,
  ),
];

const read = async (page: Promise<Html> | Html) => elementsOf(parse(String(await page)));

const referredTo = (name: string, value: string) => {
  if (name !== 'href') return [value];
  return value.startsWith('#') ? [value.slice(1)] : [];
};

describe.each(pages)('the %s page', (_name, createPage) => {
  test('has a language, one main, one h1, a skip link that works and headings without gaps', async () => {
    const elements = await read(createPage());
    const named = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
    expect(attribute(named('html')[0] ?? named('body')[0]!, 'lang')).toBe('zh-CN');
    expect(named('main')).toHaveLength(1);
    expect(named('h1')).toHaveLength(1);
    expect(textOf(named('title')[0]!)).not.toBe('');
    expect(elements.find((element) => attribute(element, 'class') === 'skip')).toMatchObject({ tagName: 'a' });
    const levels = elements.flatMap(({ tagName }) => (/^h\d$/.test(tagName) ? [Number(tagName[1])] : []));
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('has no script but the chat, no inline style and nothing of another site', async () => {
    for (const element of await read(createPage())) {
      const isChat = attribute(element, 'src') === '/widget.js' && textOf(element) === '';
      if (element.tagName === 'script' && isChat) continue;
      expect(['script', 'style', 'iframe', 'object', 'embed', 'base', 'img']).not.toContain(element.tagName);
      for (const { name, value } of element.attrs) {
        expect(name).not.toMatch(/^on|^style$|^formaction$/);
        expect(name === 'src' || (name === 'href' && element.tagName === 'link') ? value : '/').toMatch(/^\//);
        expect(name === 'href' ? value : '/').toMatch(/^(?:\/(?!\/)|#|https?:\/\/|tel:)/);
      }
    }
  });

  test('has unique ids, and every reference to an id finds it', async () => {
    const elements = await read(createPage());
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const references = ['href', 'for', 'aria-labelledby', 'aria-describedby'].flatMap((name) =>
      elements
        .flatMap((element) => attribute(element, name)?.split(' ') ?? [])
        .flatMap((value) => referredTo(name, value)),
    );
    for (const reference of references) expect(ids).toContain(reference);
  });

  test('labels its fields and gives every link words', async () => {
    const elements = await read(createPage());
    const labelled = elements.filter(({ tagName }) => tagName === 'label').map((label) => attribute(label, 'for'));
    const inputs = elements.filter((element) => element.tagName === 'input' && attribute(element, 'type') !== 'hidden');
    for (const input of inputs) expect(labelled).toContain(attribute(input, 'id'));
    for (const link of elements.filter(({ tagName }) => tagName === 'a')) {
      expect(attribute(link, 'aria-label') ?? textOf(link).trim()).not.toBe('');
    }
  });
});

describe('the answer page', () => {
  test('puts the figures before the text and leaves unknown markers as text', async () => {
    const html = String(await answerPage({ question: '比较', answer: await answerTo('比较'), kept: false }));
    expect(html.indexOf('84.6<span class="unit">%</span>')).toBeLessThan(html.indexOf('两年的数字如下'));
    expect(html).toContain('不宜直接比较[99]');
    expect(html).toContain('(27 + 6) ÷ 39 × 100%');
    expect(html).toContain('共查 3 项，其中 2 项有此数据。没有的：云溪区水务局2019年度。');
    expect(html).not.toContain('这次回答的链接');
  });
});

test('the answer page says how the question was read, and offers to take it as written', async () => {
  const read = { from: '平谭', to: '平潭', query: '平潭申请', original: '“平谭”申请' };
  const answer = { ...(await answerTo('平谭申请')), corrections: [read] };
  const page = String(await answerPage({ question: '平谭申请', answer, kept: false }));
  expect(page).toContain('已按“平潭”查找');
  expect(page).toContain(`href="/ask?q=${encodeURIComponent(read.original)}"`);
});

describe('the source page', () => {
  test('names the rules that do not hold, with a link to the figures of both sides', async () => {
    const links = (await read(sourcePage(source))).filter(({ tagName }) => tagName === 'a');
    for (const { report, start, end } of county.checks[0]?.places ?? []) {
      const href = `/view/${report}?start=${start}&end=${end}#mark`;
      expect(links.map((link) => attribute(link, 'href'))).toContain(href);
    }
    expect(String(await sourcePage(source))).toContain(county.checks[0]?.label);
    expect(String(await sourcePage({ ...source, checks: [] }))).not.toContain('数字核对');
  });
});

/** The same structure with `text` in every place where a document or a reader may have put something. */
const poison = <Value>(value: Value, text: string): Value => {
  if (typeof value === 'string') return text as Value;
  if (Array.isArray(value)) return value.map((item) => poison(item, text)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, CODES.has(key) ? item : poison(item, text)]),
  ) as Value;
};

/** Closed vocabularies: these never hold foreign text. */
const CODES = new Set([
  'outcome',
  'field',
  'from',
  'groups',
  'further',
  'viewUrl',
  'without',
  'severity',
  'side',
  'status',
  'reason',
  'kind',
  'trust',
  'source',
  'channel',
  'table',
  'tables',
  'form',
  'format',
  'period',
]);

const hostile = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' autofocus onfocus=alert(1) x='",
    'javascript:alert(1)',
    '</title><svg onload=alert(1)>',
    '&lt;b&gt;',
    '[1]<b>',
    'https://x.example/"onmouseover="alert(1)',
    'data:text/html,<script>alert(1)</script>',
  ),
  fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '/', '=', 'a', ' ', '\n', '`', '|') }),
);

/** Tags and attribute names of a page. */
const shapeOf = async (page: Promise<Html> | Html) =>
  (await read(page)).map(({ tagName, attrs }) => `${tagName} ${attrs.map(({ name }) => name).join(' ')}`);

describe('hostile text', () => {
  test('never becomes markup on an answer page', async () => {
    const answer = {
      ...(await answerTo('比较')),
      ...(await answerTo('怎么申请')),
      figures: (await answerTo('比较')).figures,
    };
    const allowed = new Set(await shapeOf(answerPage({ question: 'x', answer, kept: true })));
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const page = answerPage({ question: text, answer: poison<Answer>(answer, text), kept: true });
        for (const shape of await shapeOf(page)) expect(allowed).toContain(shape);
        for (const element of await read(page))
          expect(attribute(element, 'href') ?? '/').toMatch(/^(?:\/(?!\/)|#|https?:\/\/|tel:)/);
      }),
    );
  });

  test('never becomes markup on a search page', async () => {
    const allowed = new Set(await shapeOf(searchPage(searchView)));
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const page = searchPage(poison(searchView, text));
        for (const shape of await shapeOf(page)) expect([...allowed, 'li class', 'a href']).toContain(shape);
        for (const element of await read(page))
          expect(attribute(element, 'href') ?? '/').toMatch(/^(?:\/(?!\/)|#|tel:)/);
      }),
    );
  });

  test('never becomes markup on a source page', async () => {
    const allowed = new Set([...(await shapeOf(sourcePage(source))), 'ul class', 'li ']);
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const quality = { trust: 'low', reasons: [text] } as const;
        const report = { ...poison<Report>(county.report, text), quality };
        const checks = poison<typeof county.checks>(county.checks, text);
        const shapes = await shapeOf(
          sourcePage({ ...source, report, checks, region: text, text: `${text}\n一、${text}`, quote: null }),
        );
        for (const shape of shapes) expect([...allowed, 'p class role']).toContain(shape);
      }),
    );
  });
});
