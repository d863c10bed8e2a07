import { ToolMessage } from '@langchain/core/messages';
import { PromptTemplate } from '@langchain/core/prompts';
import { BaseRetriever } from '@langchain/core/retrievers';
import { RunnableLambda, RunnableSequence } from '@langchain/core/runnables';
import { isStructuredTool } from '@langchain/core/utils/function_calling';
import { convertToOpenAITool } from '@langchain/core/utils/function_calling';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStatistics } from '../../src/answer/statistics/statistics.ts';
import { regionCode, reportId } from '../../src/domain/ids.ts';
import type { StatisticsTable } from '../../src/domain/statistics.ts';
import { createFiguresTool, WenzhengRetriever } from '../../src/index.ts';
import { INGESTING, openSampleLibrary } from '../support/sample-library.ts';
import { openLibraryOf, type TemporaryLibrary } from '../support/temporary-library.ts';

let library: TemporaryLibrary;
beforeAll(async () => {
  library = await openSampleLibrary();
}, INGESTING);
afterAll(() => library.discard());

describe('the retriever', () => {
  test('is one of LangChain, and gives passages verbatim with their places', async () => {
    const retriever = new WenzhengRetriever({ library, k: 3 });
    expect(retriever).toBeInstanceOf(BaseRetriever);
    const documents = await retriever.invoke('云澜市2022年存在哪些问题');
    expect(documents.length).toBeGreaterThan(0);
    expect(documents.length).toBeLessThanOrEqual(3);
    for (const { pageContent, metadata } of documents) {
      const text = await library.store.text(reportId(metadata.documentId));
      expect(text?.slice(metadata.start, metadata.end)).toBe(pageContent);
      expect(metadata.viewUrl).toMatch(/^\/view\/r\w+\?start=\d+&end=\d+&v=[0-9a-f]{12}#mark$/);
    }
  });

  test('keeps to what the caller chose beside the query', async () => {
    const retriever = new WenzhengRetriever({ library, filters: { region: regionCode('610602') } });
    const documents = await retriever.invoke('存在的问题');
    expect(new Set(documents.map(({ metadata }) => metadata.region))).toEqual(new Set(['陕西省延安市宝塔区']));
  });

  // Any k was taken: 0 found nothing, and NaN or 1000 what nobody could foresee.
  test.each([0, -1, 101, 1.5, Number.NaN, Infinity, '4' as unknown as number])('takes no k of %s', (k) => {
    expect(() => new WenzhengRetriever({ library, k })).toThrow(`k 应为 1 至 100 的整数，收到的是 ${k}`);
  });

  test('takes 1 and 100 for k', async () => {
    const find = (k: number) => new WenzhengRetriever({ library, k }).invoke('存在的问题');
    expect(await find(1)).toHaveLength(1);
    const most = await find(100);
    expect(most.length).toBeGreaterThan(4);
    expect(most.length).toBeLessThanOrEqual(100);
  });

  // LangChain does not hand the signal to the method that retrievers override, and the search ran on for callers who had left.
  test('stops for a caller who has left, and for no other', async () => {
    const leaving = new AbortController();
    const searched: string[] = [];
    const search: typeof library.search = (query, options) => {
      searched.push(query);
      if (query.includes('云澜市')) leaving.abort();
      return library.search(query, options);
    };
    const retriever = new WenzhengRetriever({ library: { store: library.store, search } });
    const [left, stayed] = await Promise.allSettled([
      retriever.invoke('云澜市存在哪些问题', { signal: leaving.signal }),
      retriever.invoke('宝塔区存在哪些问题', { signal: new AbortController().signal }),
    ]);
    expect(left).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } });
    expect(stayed).toMatchObject({ status: 'fulfilled', value: expect.arrayContaining([expect.anything()]) });
    expect(searched).toHaveLength(2);
  });

  test('runs in batches and in chains', async () => {
    const retriever = new WenzhengRetriever({ library, k: 2 });
    const [first, second] = await retriever.batch(['云澜市存在哪些问题', '宝塔区存在哪些问题']);
    expect([first?.length, second?.length]).toEqual([2, 2]);
    const chain = RunnableSequence.from([
      retriever,
      RunnableLambda.from((documents: { pageContent: string }[]) => ({
        context: documents.map(({ pageContent }) => pageContent).join('\n'),
      })),
      PromptTemplate.fromTemplate('资料：{context}'),
    ]);
    expect(String(await chain.invoke('云澜市2022年存在哪些问题'))).toContain('资料：');
  });
});

describe('the figures tool', () => {
  test('is one that models can be given', () => {
    const figures = createFiguresTool(library);
    expect(isStructuredTool(figures)).toBe(true);
    expect(convertToOpenAITool(figures)).toMatchObject({
      type: 'function',
      function: {
        name: 'wenzheng_figures',
        parameters: { type: 'object', required: ['indicator'], properties: { operation: expect.anything() } },
      },
    });
  });

  test('answers a call of a model with exact figures, their quotes, and the table beside them', async () => {
    const args = { indicator: '收到申请', region: '宝塔区', years: [2024] };
    const message: unknown = await createFiguresTool(library).invoke({
      type: 'tool_call',
      id: 'call-1',
      name: 'wenzheng_figures',
      args,
    });
    expect(message).toBeInstanceOf(ToolMessage);
    const { content, artifact, tool_call_id } = message as ToolMessage & { artifact: StatisticsTable };
    expect(tool_call_id).toBe('call-1');
    const told = JSON.parse(content as string) as { rows: readonly Record<string, unknown>[] };
    expect(told.rows).toMatchObject([{ value: '22', display: '22件', quote: expect.stringContaining('22') }]);
    const query = { indicator: '收到申请', region: '宝塔区', agency: null, years: [2024], inside: null } as const;
    const { rows, result, snapshot } = await library.statistics({ ...query, operation: 'list' });
    expect(artifact).toMatchObject({ rows, result, snapshot });
  });

  test('puts together only what may be, with its formula', async () => {
    const content: unknown = await createFiguresTool(library).invoke({
      indicator: 'foi.received',
      agency: '云澜市人民政府',
      operation: 'average',
    });
    const table = JSON.parse(String(content)) as Pick<StatisticsTable, 'result' | 'obstacles' | 'coverage'>;
    expect(table.coverage.withData).toBeGreaterThan(1);
    const query = {
      indicator: 'foi.received',
      region: null,
      agency: '云澜市人民政府',
      years: [],
      inside: null,
    } as const;
    const { result, obstacles } = await library.statistics({ ...query, operation: 'average' });
    expect([table.result, table.obstacles]).toEqual([result, obstacles]);
  });

  test('gives what was added up its formula, row by row and in the result', async () => {
    const args = { indicator: 'dispute.litigation', agency: '云澜市人民政府', operation: 'average' } as const;
    const content: unknown = await createFiguresTool(library).invoke(args);
    const { rows, result } = JSON.parse(String(content)) as StatisticsTable;
    expect(rows).toMatchObject([
      { period: '2020', value: '4', formula: '3 + 1' },
      { period: '2021', value: '7', formula: '4 + 3' },
      { period: '2022', value: '7', formula: '3 + 4' },
    ]);
    expect(result).toEqual({ value: '6', unit: '件', display: '6件', formula: '(4 + 7 + 7) ÷ 3 = 6' });
  });

  test('tells a model of sixty rows and says how many there are; the table beside them has all', async () => {
    const titles = ['洛川县', '富县'].flatMap((county) =>
      Array.from({ length: 31 }, (_, at) => `${county}水务局${1993 + at}年`),
    );
    const many = await openLibraryOf(
      Object.fromEntries(
        titles.map((title, at) => [
          `${title}.txt`,
          `${title}政府信息公开工作年度报告\n一、总体情况\n全年共收到政府信息公开申请${100 + at}件。`,
        ]),
      ),
    );
    const args = { indicator: 'foi.received' };
    const call = { type: 'tool_call', id: 'call-1', name: 'wenzheng_figures', args } as const;
    const message: unknown = await createFiguresTool(many).invoke(call);
    await many.discard();
    const { content, artifact } = message as ToolMessage & { artifact: StatisticsTable };
    const told = JSON.parse(content as string) as StatisticsTable & { readonly note: string };
    expect(told.rows).toHaveLength(60);
    expect(told.note).toBe('共 62 行，只列出前 60 行；请缩小范围');
    expect(artifact.rows).toHaveLength(62);
    expect(told.coverage).toMatchObject({ considered: 62, withData: 62 });
  });

  test('says in a sentence that it is asked for too many reports', async () => {
    const figures = createFiguresTool({ statistics: createStatistics({ store: library.store, most: 3 }) });
    expect(await figures.invoke({ indicator: 'foi.received' })).toMatch(
      /共涉及 \d+ 份报告，一次最多 3 份；请用 region、agency 或 years 缩小范围/,
    );
  });

  test('says in a sentence what it does not know', async () => {
    expect(await createFiguresTool(library).invoke({ indicator: '没有这样的指标' })).toMatch(/指标/);
    await expect(createFiguresTool(library).invoke({ indicator: '' })).rejects.toThrow(/schema/);
  });
});
