/** A server that speaks OpenAI's interface. */
export interface Endpoint {
  readonly apiKey: string;
  /** null: OpenAI's own. */
  readonly baseUrl: string | null;
  readonly model: string;
}

const OPENAI = 'https://api.openai.com/v1';

/**
 * How the client library is to reach the endpoint. The address is always named, or the library looks for others in the
 * environment; it writes no log, since its log holds what servers say; and no redirect takes a question elsewhere.
 */
export const clientSettings = ({ baseUrl }: Endpoint) => ({
  baseURL: baseUrl ?? OPENAI,
  logLevel: 'off' as const,
  fetchOptions: { redirect: 'error' as const },
});
