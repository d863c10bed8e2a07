import { Problem, problemOf } from './problem.ts';

/** Requests to the service. On a foreign page they carry a short-lived token that is bound to the page's origin. */
export interface Connection {
  /** @throws Problem */
  get(path: string, signal?: AbortSignal): Promise<unknown>;
  /** @throws Problem */
  post(path: string, body: unknown, options?: PostOptions): Promise<Response>;
}

export interface PostOptions {
  readonly accept?: string;
  readonly signal?: AbortSignal;
}

interface EmbedToken {
  readonly token: string;
  readonly expiresAt: string;
}

/** A token that ends within this time is no longer used. */
const SPARE_MS = 60_000;

export function connect(service: string): Connection {
  const isForeign = service !== location.origin;
  let known: Promise<EmbedToken> | null = null;

  const request = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await reach(service + path, init, isForeign);
    if (!response.ok) throw await problemOf(response);
    return response;
  };

  const issueToken = async (signal?: AbortSignal) => {
    const response = await request('/api/v1/embed-tokens', jsonBody({}, {}, signal));
    return (await response.json()) as EmbedToken;
  };

  const token = async (signal?: AbortSignal): Promise<string> => {
    const held = await known?.catch(() => null);
    if (held && Date.parse(held.expiresAt) - Date.now() > SPARE_MS) return held.token;
    known = issueToken(signal);
    return (await known).token;
  };

  const send = async (path: string, body: unknown, { accept = 'application/json', signal }: PostOptions) => {
    const headers = { Accept: accept, ...(isForeign && { 'X-Embed-Token': await token(signal) }) };
    return request(path, jsonBody(body, headers, signal));
  };

  return {
    get: async (path, signal) => (await request(path, signal ? { signal } : {})).json(),
    async post(path, body, options = {}) {
      try {
        return await send(path, body, options);
      } catch (error) {
        // The service was restarted and does not know its old tokens.
        if (!(error instanceof Problem) || error.code !== 'EMBED_TOKEN_INVALID' || !known) throw error;
        known = null;
        return send(path, body, options);
      }
    },
  };
}

const jsonBody = (body: unknown, headers: Readonly<Record<string, string>>, signal?: AbortSignal): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
  ...(signal && { signal }),
});

/**
 * No cookies, no address of the page: the service learns the question only. A browser does not tell a page whether it was
 * refused as a foreign one or the service is away.
 */
async function reach(address: string, init: RequestInit, isForeign: boolean): Promise<Response> {
  try {
    return await fetch(address, { ...init, credentials: 'omit', referrerPolicy: 'no-referrer' });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    if (!navigator.onLine) throw new Problem('OFFLINE');
    throw new Problem(isForeign ? 'UNREACHABLE_FROM_HERE' : 'UNREACHABLE');
  }
}
