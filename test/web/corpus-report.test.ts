import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { reportId } from '../../src/domain/ids.ts';
import type { Corpus, CorpusDocument } from '../../src/web/corpus-report/corpus.ts';
import { corpusPage } from '../../src/web/corpus-report/corpus-page.ts';
import { tableHealth } from '../../src/web/pictures/table-health.ts';
import { attribute, elementsOf, textOf } from './read-html.ts';

const HOSTILE = '<img src=x onerror=alert(1)>"&\'</style><script>alert(2)</script>';

const documentOf = (given: Partial<CorpusDocument> = {}): CorpusDocument => ({
  id: reportId('r1'),
  title: '云溪区2024年政府信息公开工作年度报告',
  sourceName: 'a.html',
  body: '云溪区人民政府',
  region: '湖南省岳阳市云溪区',
  year: 2024,
  period: '2024年',
  publishedAt: null,
  kind: 'annual_report',
  form: 'GKNB-2021',
  format: 'html',
  tables: { t2: 'present', t3: 'present', t4: 'present' },
  quality: { trust: 'official', reasons: [] },
  figures: 210,
  versions: 0,
  failedChecks: [],
  ...given,
});

const corpusOf = (documents: readonly CorpusDocument[], run: Corpus['run'] = null): Corpus => ({
  madeAt: '2026-11-25 17:30',
  generation: '00000003-abcdef',
  documents,
  run,
});

async function read(corpus: Corpus) {
  const source = String(await corpusPage(corpus));
  const page = parse(source);
  const elements = elementsOf(page);
  const named = (tag: string) => elements.filter(({ tagName }) => tagName === tag);
  return { source, elements, named, text: textOf(page).replace(/\s+/g, ' ') };
}

describe('the report about the library', () => {
  it('stands alone: no scripts, nothing that is fetched, and no mark-up from documents', async () => {
    const quality = { trust: 'low', reasons: [HOSTILE] } as const;
    const hostile = documentOf({
      title: HOSTILE,
      sourceName: HOSTILE,
      body: HOSTILE,
      quality,
      failedChecks: [HOSTILE],
    });
    const failures = [{ file: HOSTILE, code: 'FILE_EMPTY', message: HOSTILE }];
    const run = { begun: '2026-11-25 17:00', ended: null, sources: 3, seen: 2, failures };
    const { elements, named } = await read(corpusOf([hostile], run));
    expect(['script', 'img', 'link', 'iframe', 'object'].flatMap((tag) => named(tag))).toEqual([]);
    const attributes = elements.flatMap((element) => element.attrs.map(({ name }) => name));
    expect(attributes.filter((name) => /^on|^src$|^href$|^style$/.test(name))).toEqual([]);
    expect(named('style').map((style) => textOf(style))).toHaveLength(1);
  });

  it('counts, and names what has to be done', async () => {
    const lost = { t2: 'present', t3: 'lost', t4: 'none' } as const;
    const failures = [{ file: 'b.pdf', code: 'PARSE_TIMEOUT', message: '读取文件超时：请拆分' }];
    const { text } = await read(
      corpusOf(
        [documentOf(), documentOf({ id: reportId('r2'), tables: lost, year: 2023, failedChecks: ['甲等于乙'] })],
        {
          begun: '2026-11-25 17:00',
          ended: null,
          sources: 9,
          seen: 3,
          failures,
        },
      ),
    );
    expect(text).toMatch(/文件 2 机关 1 年度 2023–2024 表格完整 1 \/ 2/);
    expect(text).toMatch(/处理 3 \/ 9 个文件，失败 1 个。该次入库没有完成/);
    expect(text).toMatch(/未能入库（1）.*b\.pdf PARSE_TIMEOUT.*请拆分.*统计表缺失（1）.*勾稽不符（1）.*甲等于乙/);
  });

  it('draws a bar for each year whose pieces are the documents', async () => {
    const { named } = await read(
      corpusOf([
        documentOf(),
        documentOf(),
        documentOf({ year: 2022, tables: { t2: 'lost', t3: 'lost', t4: 'lost' } }),
      ]),
    );
    const bars = named('rect').map((rect) => [attribute(rect, 'class'), textOf(rect).trim()]);
    expect(bars).toEqual([
      ['lost', '2022 年 有表缺失 1 份'],
      ['whole', '2024 年 三张表完整 2 份'],
    ]);
    const heights = named('rect').map((rect) => Number(attribute(rect, 'height')));
    expect(heights[1]).toBeCloseTo(2 * heights[0]!);
  });

  it('shows which years of a body are missing', async () => {
    const { named } = await read(corpusOf([documentOf(), documentOf({ year: 2022 }), documentOf({ body: '甲局' })]));
    const [coverage] = named('table');
    const rows = elementsOf(coverage!).filter(({ tagName }) => tagName === 'tr');
    const cells = rows.map((row) => elementsOf(row).map((cell) => textOf(cell).trim()));
    expect(cells).toEqual([
      ['机关', '2022', '2024'],
      ['甲局', '', '●'],
      ['云溪区人民政府', '●', '●'],
    ]);
  });

  it('of an empty library says so', async () => {
    const { text } = await read(corpusOf([]));
    expect(text).toMatch(/文件 0 .*没有需要处理的问题/);
  });
});

it.each([
  [{ t2: 'present', t3: 'present', t4: 'present' }, 'whole'],
  [{ t2: 'present', t3: 'partial', t4: 'none' }, 'partial'],
  [{ t2: 'present', t3: 'partial', t4: 'cut' }, 'lost'],
  [{ t2: 'blank', t3: 'blank', t4: 'blank' }, 'none'],
  [{ t2: 'none', t3: 'none', t4: 'none' }, 'none'],
] as const)('tables %o are %s', (tables, health) => expect(tableHealth({ tables })).toBe(health));
