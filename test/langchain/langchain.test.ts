import { ToolMessage } from '@langchain/core/messages';
import { PromptTemplate } from '@langchain/core/prompts';
import { BaseRetriever } from '@langchain/core/retrievers';
import { RunnableLambda, RunnableSequence } from '@langchain/core/runnables';
import { isStructuredTool } from '@langchain/core/utils/function_calling';
import { convertToOpenAITool } from '@langchain/core/utils/function_calling';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { regionCode, reportId } from '../../src/domain/ids.ts';
import type { StatisticsTable } from '../../src/domain/statistics.ts';
import { createFiguresTool, WenzhengRetriever } from '../../src/index.ts';
import { INGESTING, openSampleLibrary } from '../support/sample-library.ts';
import type { TemporaryLibrary } from '../support/temporary-library.ts';

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
      expect(metadata.viewUrl).toMatch(/^\/view\/r\w+\?start=\d+&end=\d+#mark$/);
    }
  });

  test('keeps to what the caller chose beside the query', async () => {
    const retriever = new WenzhengRetriever({ library, filters: { region: regionCode('610602') } });
    const documents = await retriever.invoke('存在的问题');
    expect(new Set(documents.map(({ metadata }) => metadata.region))).toEqual(new Set(['陕西省延安市宝塔区']));
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

  test('says in a sentence what it does not know', async () => {
    expect(await createFiguresTool(library).invoke({ indicator: '没有这样的指标' })).toMatch(/指标/);
    await expect(createFiguresTool(library).invoke({ indicator: '' })).rejects.toThrow(/schema/);
  });
});
