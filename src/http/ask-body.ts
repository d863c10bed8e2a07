import { z } from 'zod';
import { Failure } from '../domain/failures.ts';
import { agencyId, asYear, regionCode } from '../domain/ids.ts';
import { QUESTION_LIMIT, TURNS_LIMIT, TURN_LIMIT, lengthOf } from '../domain/question.ts';
import type { Filters, Question } from '../domain/question.ts';
import { parseJson } from './json-body.ts';

const question = z
  .string('应为文字')
  .trim()
  .refine((text) => text !== '', '不能为空')
  .refine((text) => lengthOf(text) <= QUESTION_LIMIT, {
    error: ({ input }) => `最多 ${QUESTION_LIMIT} 个字，现为 ${lengthOf(String(input))} 个字`,
  });

const turn = z.object({
  role: z.enum(['user', 'assistant'], '应为 user 或 assistant'),
  content: z.string('应为文字').refine((text) => lengthOf(text) <= TURN_LIMIT, `最多 ${TURN_LIMIT} 个字`),
});

const filters = z.object({
  region: z
    .string()
    .regex(/^[\w-]{1,32}$/, '应为行政区划代码，例如 610602')
    .transform(regionCode)
    .nullish(),
  agency: z.string().min(1).max(100).transform(agencyId).nullish(),
  years: z
    .array(z.int('应为年份').min(1990, '不早于 1990').max(2100, '不晚于 2100').transform(asYear))
    .max(50)
    .nullish(),
});

/** Fields that are not known are ignored, null counts as absent. */
const askBody = z.object(
  {
    question,
    conversationId: z
      .string()
      .regex(/^[\w-]{1,100}$/, '应为 1 至 100 个字母、数字、下划线或连字符')
      .nullish(),
    history: z.array(turn, '应为对话记录的数组').max(TURNS_LIMIT, `最多 ${TURNS_LIMIT} 轮`).nullish(),
    filters: filters.nullish(),
    mode: z.enum(['auto', 'extractive'], '应为 auto 或 extractive').nullish(),
  },
  '请求体应为 JSON 对象',
);

export interface AskBody {
  readonly question: Question;
  readonly conversationId: string | undefined;
  readonly extractive: boolean;
}

/** Reads the body of an ask request. Throws `QUESTION_INVALID` or `REQUEST_INVALID`, naming the field. */
export function parseAskBody(json: string): AskBody {
  const parsed = askBody.safeParse(parseJson(json));
  if (!parsed.success) throw failureOf(parsed.error.issues[0]);
  const { question: text, history, filters: given, conversationId, mode } = parsed.data;
  return {
    question: { text, history: history ?? [], filters: present(given ?? {}) },
    conversationId: conversationId ?? undefined,
    extractive: mode === 'extractive',
  };
}

/** Reads the question of the form without scripts. Throws `QUESTION_INVALID`. */
export function parseQuestionText(text: string): Question {
  const parsed = question.safeParse(text);
  if (!parsed.success) throw new Failure('QUESTION_INVALID', parsed.error.issues[0]?.message ?? '');
  return { text: parsed.data, history: [], filters: {} };
}

function failureOf(issue: z.core.$ZodIssue | undefined) {
  const field = issue?.path.join('.') ?? '';
  const code = field === 'question' ? 'QUESTION_INVALID' : 'REQUEST_INVALID';
  return new Failure(code, field ? `字段 ${field} ${issue?.message}` : (issue?.message ?? ''));
}

type Given = { readonly [Key in keyof Filters]: Filters[Key] | null | undefined };

const present = ({ region, agency, years }: Given): Filters => ({
  ...(region && { region }),
  ...(agency && { agency }),
  ...(years && { years }),
});
