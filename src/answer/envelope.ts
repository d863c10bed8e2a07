import { randomUUID } from 'node:crypto';
import type { Answer } from '../domain/answer.ts';
import { inWords } from '../query/in-words.ts';
import type { AskOptions } from './asking.ts';
import type { Turn } from './turn.ts';

/** SQL and extracts are told apart from model text. */
const RETRIEVED = '系统检索结果，未经人工智能生成；以发布机关正式文件为准';

/** What a model wrote says so (人工智能生成合成内容标识办法). */
const GENERATED = '内容由人工智能生成，仅供参考；数字与引文已由系统核对，以发布机关正式文件为准';

/** Puts an outcome into the form that leaves the house, with every field of the public contract. */
export function sealAnswer(
  { reading, query, outcome, library, queries }: Turn,
  suggestions: readonly string[],
  options: AskOptions,
  id: string,
  timings: Readonly<Record<string, number>>,
): Answer {
  const phrasedBy = 'phrasedBy' in outcome ? outcome.phrasedBy : undefined;
  return {
    id,
    conversationId: options.conversationId ?? randomUUID(),
    requestId: options.requestId,
    status: outcome.status,
    reason: 'reason' in outcome ? outcome.reason : null,
    text: outcome.text,
    citations: 'citations' in outcome ? outcome.citations : [],
    figures: 'figures' in outcome ? outcome.figures : [],
    chart: 'chart' in outcome ? (outcome.chart ?? null) : null,
    coverage: 'coverage' in outcome ? outcome.coverage : null,
    corrections: reading.corrections,
    query,
    understood: inWords(query),
    unread: reading.unread.map(({ text }) => text),
    notices: outcome.notices,
    ...(options.withQueries ? { queries } : {}),
    handover: 'handover' in outcome ? outcome.handover : null,
    suggestions,
    options: 'options' in outcome ? outcome.options : [],
    generatedBy: phrasedBy ? { kind: 'model', ...phrasedBy } : { kind: 'system' },
    label: phrasedBy ? GENERATED : RETRIEVED,
    snapshot: library.generation,
    timings,
  };
}
