import { tool } from '@langchain/core/tools';
import { z } from 'zod';
import type { Statistics } from '../answer/statistics/statistics.ts';
import { Failure } from '../domain/failures.ts';
import { STATISTICS_OPERATIONS, type StatisticsRow, type StatisticsTable } from '../domain/statistics.ts';

const named = (about: string) => z.string().trim().min(1).max(100).describe(about);

const query = z.object({
  indicator: named('指标：词语（收到申请）、代号（foi.received）或单元格（t3.new.nat）'),
  region: named('地区：名称或行政区划代码').nullish(),
  agency: named('机关：名称或代号').nullish(),
  years: z.array(z.number().int().min(1990).max(2100)).max(50).nullish().describe('年份；不写即全部年份'),
  inside: z.enum(['province', 'city', 'county']).nullish().describe('改查该地区以内的各省、各市或各县'),
  operation: z.enum(STATISTICS_OPERATIONS).nullish().describe('列出、求和、平均、中位数或排序；默认列出'),
});

/**
 * Exact figures of a library as a LangChain tool: the closed query algebra, never SQL. The content is JSON for a model, with
 * decimals as text and a quote for every figure; the artifact is the whole table. What is not known comes back as a sentence.
 */
export const createFiguresTool = ({ statistics }: { readonly statistics: Statistics }) =>
  tool(
    async ({ indicator, region, agency, years, inside, operation }): Promise<[string, StatisticsTable | null]> => {
      const asked = { indicator, region: region ?? null, agency: agency ?? null, inside: inside ?? null };
      try {
        const table = await statistics({ ...asked, years: years ?? [], operation: operation ?? 'list' });
        return [JSON.stringify(inShort(table)), table];
      } catch (error) {
        if (error instanceof Failure && error.code === 'REQUEST_INVALID') return [error.message, null];
        throw error;
      }
    },
    {
      name: 'wenzheng_figures',
      description:
        '查询政府信息公开年度报告中的准确数字：一个指标在若干报告中的值，可求和、平均、取中位数或排序。数字须照抄，并引用给出的原文。没有数字的报告不等于零。',
      schema: query,
      responseFormat: 'content_and_artifact',
    },
  );

/** Rows that the content has: more would fill a model's context. The artifact has them all. */
const MOST = 60;

const inShort = ({ indicator, operation, rows, result, obstacles, coverage, notices }: StatisticsTable) => ({
  indicator,
  operation,
  rows: rows.slice(0, MOST).map(rowInShort),
  ...(rows.length > MOST && { note: `共 ${rows.length} 行，只列出前 ${MOST} 行；请缩小范围` }),
  result,
  obstacles,
  coverage,
  notices: notices.map(({ text }) => text),
});

const rowInShort = ({
  documentId,
  title,
  agency,
  region,
  period,
  figure,
  citation,
  rivals,
  rank,
  note,
}: StatisticsRow) => ({
  documentId,
  title,
  agency,
  region,
  period,
  value: figure?.value ?? null,
  display: figure?.display ?? null,
  formula: figure?.formula ?? null,
  rank,
  note,
  ...(rivals.length > 0 && { otherFilesSay: rivals.map((rival) => rival.figure.display) }),
  quote: citation?.quote ?? null,
  place: citation && { start: citation.start, end: citation.end, version: citation.version, cell: citation.cell },
  viewUrl: citation?.viewUrl ?? null,
});
