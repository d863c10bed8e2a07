import { Failure } from '../domain/failures.ts';

interface Fault {
  /** Whose doing it was. The server's own counts against it; an answer's shows that it works; ours says nothing of it. */
  readonly by: 'server' | 'answer' | 'us';
  /** May the same request succeed a moment later? */
  readonly passing: boolean;
  readonly sentence: string;
}

const fault = (by: Fault['by'], sentence: string, passing = false): Fault => ({ by, sentence, passing });

/** Everything that can go wrong with a model, in words of our own: what servers say holds keys, paths and questions. */
export const CHAT_FAULTS = {
  timeout: fault('server', '没有在限定时间内写完；请检查模型服务的负载，或调大 WENZHENG_CHAT_DEADLINE_SECONDS'),
  idle: fault('server', '太久没有传来新的文字；请检查模型服务的负载，或调大 WENZHENG_CHAT_IDLE_SECONDS'),
  network: fault('server', '没有连上，或连接中断；请检查网络与 OPENAI_BASE_URL', true),
  rate_limited: fault('server', '模型服务限制了请求次数；请稍后再试，或调小 WENZHENG_CHAT_CONCURRENCY', true),
  server: fault('server', '模型服务出错；请稍后再试，并查看模型服务的日志', true),
  rejected: fault('server', '模型服务不接受请求；请检查 OPENAI_API_KEY、OPENAI_BASE_URL 与 WENZHENG_CHAT_MODEL'),
  malformed: fault('server', '返回的内容无法解读；请检查 OPENAI_BASE_URL 是否为兼容 OpenAI 的接口'),
  empty: fault('server', '没有返回文字；请检查 OPENAI_BASE_URL 与 WENZHENG_CHAT_MODEL'),
  unfinished: fault('answer', '没有正常写完；请换一种问法，或换用其他模型'),
  too_long: fault('answer', '写得过长；请换一种问法，或换用其他模型'),
  busy: fault('us', '同时进行的请求已满；请稍后再试，或调大 WENZHENG_CHAT_CONCURRENCY'),
  budget: fault(
    'us',
    '今天的用量已经用完，零点后恢复；需要更多时请调大 WENZHENG_CHAT_DAILY_CALLS 或 WENZHENG_CHAT_DAILY_TOKENS',
  ),
  stopping: fault('us', '服务正在停止；请稍后再试'),
  circuit_open: fault('us', '接连出错，已暂停使用，稍后自动再试；请检查模型服务'),
} as const satisfies Record<string, Fault>;

export type ChatFaultKind = keyof typeof CHAT_FAULTS;

interface FaultDetail {
  /** HTTP status, where the server gave one. */
  readonly status?: number;
  /** How long the server asked to be left alone. */
  readonly retryAfterMs?: number;
}

/** Why there is no answer of the model. It has no cause on purpose: whatever a server says stays where it was read. */
export class ChatFailure extends Failure {
  readonly kind: ChatFaultKind;
  readonly detail: FaultDetail;

  constructor(kind: ChatFaultKind, detail: FaultDetail = {}) {
    super('MODEL_UNUSABLE', CHAT_FAULTS[kind].sentence);
    this.name = 'ChatFailure';
    this.kind = kind;
    this.detail = detail;
  }
}

/** What to throw once `signal` has aborted: the failure that one of our own limits aborted it with, or else an AbortError. */
export const abortedBy = ({ reason }: AbortSignal): Error =>
  reason instanceof ChatFailure ? reason : new DOMException('The reader has left.', 'AbortError');
