/**
 * Why a request came to nothing: a code of the service (docs/api.md), or of the way there: `OFFLINE`, `UNREACHABLE`,
 * `UNREACHABLE_FROM_HERE`, `CUT_SHORT`, `TOO_SLOW`.
 */
export class Problem extends Error {
  readonly code: string;
  /** What to do, in the words of the service; '' when it said nothing. */
  readonly action: string;
  readonly requestId: string | null;
  /** Seconds to wait before asking again; null when nobody asked to wait. */
  readonly retryAfter: number | null;

  constructor(code: string, more: Partial<Pick<Problem, 'message' | 'action' | 'requestId' | 'retryAfter'>> = {}) {
    super(more.message ?? '');
    this.code = code;
    this.action = more.action ?? '';
    this.requestId = more.requestId ?? null;
    this.retryAfter = more.retryAfter ?? null;
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** Reads `application/problem+json`; a body that is none (of a proxy, say) tells no more than its status. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const { code, detail, action, requestId } = (body ?? {}) as Record<string, unknown>;
  const wait = Number(response.headers.get('retry-after'));
  return new Problem(text(code) || 'UNREACHABLE', {
    message: text(detail),
    action: text(action),
    requestId: text(requestId) || null,
    retryAfter: wait > 0 ? wait : null,
  });
}
