import type { Context } from 'hono';
import { FAILURES, Failure } from '../domain/failures.ts';
import type { FailureCode } from '../domain/failures.ts';
import type { HttpEnv } from './parts.ts';

interface Kind {
  readonly status: number;
  /** What to do, for people. */
  readonly action: string;
}

/** What an address may hold that is no report. */
const UNREADABLE = [
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FORMAT_UNKNOWN',
  'FORMAT_UNREADABLE',
  'TEXT_EMPTY',
  'PARSE_TIMEOUT',
  'PARSE_CRASHED',
  'SECRET_MARKED',
] as const satisfies readonly FailureCode[];

/** What may be the matter with the library while it is served. */
const OF_STORE = [
  'STORE_UNUSABLE',
  'STORE_DAMAGED',
  'STORE_EMPTIED',
  'STORE_FOREIGN',
  'STORE_LOCKED',
  'STORE_READ_ONLY',
  'STORE_NEWER',
  'STORE_FULL',
  'ENGINE_UNUSABLE',
] as const satisfies readonly FailureCode[];

/** The failures that a request can meet. Every other one is ours: 500. */
const KINDS: Partial<Record<FailureCode, Kind>> = {
  REQUEST_INVALID: { status: 400, action: '请按接口说明改正请求后重试。' },
  QUESTION_INVALID: { status: 400, action: '请把问题写成 1 至 500 个字后再提交。' },
  NOT_ALLOWED: { status: 401, action: '请用工作人员令牌访问：Authorization: Bearer <令牌>。' },
  MODEL_OFF: {
    status: 409,
    action: '请由管理员设置 WENZHENG_CHAT_MODEL 并去掉 WENZHENG_MODEL=off，然后重新启动服务。',
  },
  INGEST_URL_OFF: { status: 403, action: '请由管理员设置 WENZHENG_INGEST_URL=1 并重新启动服务。' },
  URL_REFUSED: { status: 400, action: '请提交公开网站上的 http 或 https 网址。' },
  ROBOTS_REFUSED: { status: 422, action: '请下载后从文件入库。' },
  URL_UNREACHABLE: { status: 422, action: '请检查网址，或稍后再试。' },
  ...Object.fromEntries(
    UNREADABLE.map((code) => [code, { status: 422, action: '请换一个可以读取的文件后再试。' }] as const),
  ),
  REPORT_UNKNOWN: { status: 404, action: '请从 /api/v1/documents 查看库内现有文件；文件可能已被替换或移出。' },
  VERSION_UNKNOWN: { status: 404, action: '请去掉参数 v 查看文件现在的文本；其中的位置可能已不相同。' },
  REPORT_DAMAGED: { status: 500, action: '请由管理员运行 wenzheng doctor 查看，并重新入库该文件。' },
  ANSWER_UNKNOWN: { status: 404, action: '回答只在内存中短期保留，请重新提问。' },
  FEEDBACK_UNKNOWN: { status: 404, action: '请从 /api/v1/admin/feedback 查看现有反馈。' },
  ROUTE_UNKNOWN: { status: 404, action: '请检查地址，或从首页 / 重新进入。' },
  METHOD_NOT_ALLOWED: { status: 405, action: '请改用响应头 Allow 列出的方法。' },
  BODY_TOO_LARGE: { status: 413, action: '请求体最多 64 KB，请缩短后重试。' },
  CONTENT_TYPE_UNSUPPORTED: { status: 415, action: '请改用响应说明中的 Content-Type 重新提交。' },
  ORIGIN_NOT_ALLOWED: {
    status: 403,
    action: '请由管理员把网站的来源写入 WENZHENG_ALLOWED_ORIGINS 并重新启动服务。',
  },
  EMBED_TOKEN_INVALID: {
    status: 401,
    action: '请用 POST /api/v1/embed-tokens 重新取得令牌，写入请求头 X-Embed-Token 后重试。',
  },
  RATE_LIMITED: { status: 429, action: '请稍候再试。' },
  BUSY: { status: 503, action: '请求较多，请按 Retry-After 稍候再试。' },
  WIDGET_MISSING: { status: 503, action: '请由管理员运行 npm run build 后重试。' },
  INDEX_UNUSABLE: { status: 503, action: '请稍后重试；若仍不可用，请把请求编号告诉管理员。' },
  ...Object.fromEntries(
    OF_STORE.map(
      (code) => [code, { status: 503, action: '请稍后重试；若仍不可用，请把请求编号告诉管理员。' }] as const,
    ),
  ),
  FEEDBACK_UNUSABLE: { status: 503, action: '提问不受影响；请稍后重试，或把请求编号告诉管理员。' },
};

const OURS: Kind = { status: 500, action: '请稍后重试；若仍出错，请把请求编号告诉管理员。' };

/** RFC 9457, with a stable `code`, `action` (what to do) and `requestId`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: FailureCode;
  readonly detail: string;
  readonly action: string;
  readonly requestId: string;
}

/** What is told outside. Details of server-side faults stay in the log. */
export function problemOf(error: unknown, requestId: string): Problem {
  const code = error instanceof Failure && KINDS[error.code] ? error.code : 'INTERNAL';
  const { status, action } = KINDS[code] ?? OURS;
  const title = FAILURES[code];
  const detail = error instanceof Failure && status < 500 ? error.message : title;
  return { type: `urn:wenzheng:problem:${code}`, title, status, code, detail, action, requestId };
}

/** Answers with `application/problem+json`, keeping headers that were set before. */
export function problemResponse(c: Context<HttpEnv>, problem: Problem): Response {
  // A problem's status is one of an error, which may have a body.
  return c.body(JSON.stringify(problem), problem.status as 500, {
    'Content-Type': 'application/problem+json; charset=utf-8',
  });
}
