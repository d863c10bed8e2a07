import { abortedBy, ChatFailure } from '../chat-failure.ts';
import type { ChatModel, ChatRequest } from '../chat.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { clientSettings, type Endpoint } from './endpoint.ts';
import { failureFrom } from './failure-from.ts';

/**
 * The endpoint's model as it is: one request for one answer, no retries, no limits. It ends normally only after `stop` and
 * some text.
 */
export const createOpenAiChat = (endpoint: Endpoint): ChatModel => {
  const library = loadLibrary();
  return { id: endpoint.model, stream: (request) => stream(endpoint, library, request) };
};

/** Loaded with the model, since most installations have none, and before the first question, whose time it would take. */
const loadLibrary = () => {
  const library = import('@langchain/openai');
  library.catch(() => undefined);
  return library;
};

type Library = ReturnType<typeof loadLibrary>;

async function* stream(endpoint: Endpoint, library: Library, request: ChatRequest) {
  const { signal } = request;
  let written = false;
  let finish: unknown;
  try {
    for await (const event of await open(endpoint, library, request)) {
      const { delta, finish_reason } = choiceIn(event);
      finish = finish_reason ?? finish;
      const text = delta?.content;
      if (typeof text !== 'string' || text === '') continue;
      written ||= text.trim() !== '';
      yield text;
    }
  } catch (error) {
    throw signal?.aborted ? abortedBy(signal) : failureFrom(error);
  }
  // The library ends an aborted stream as if it were over.
  if (signal?.aborted) throw abortedBy(signal);
  const shortcoming = shortcomingOf(finish, written);
  if (shortcoming !== undefined) throw new ChatFailure(shortcoming);
}

/** Pages of proxies, empty bodies and cut JSON all come out as a stream without text that nobody finished. */
function shortcomingOf(finish: unknown, written: boolean) {
  if (finish === 'stop') return written ? undefined : 'empty';
  return finish === undefined && !written ? 'empty' : 'unfinished';
}

/** The part of an event that counts. A server may leave out any of it, whatever the types of the library say. */
interface Choice {
  readonly delta?: { readonly content?: unknown } | null;
  readonly finish_reason?: unknown;
}

const choiceIn = (event: unknown): Choice =>
  (event as { readonly choices?: readonly Choice[] } | null)?.choices?.[0] ?? {};

/** Called below the layer of the library that traces and prints, so that no variable of the environment switches either on. */
async function open(
  endpoint: Endpoint,
  library: Library,
  { messages, maxTokens, temperature, json, signal }: ChatRequest,
) {
  const { ChatOpenAICompletions } = await library;
  signal?.throwIfAborted();
  const client = new ChatOpenAICompletions({
    model: endpoint.model,
    apiKey: endpoint.apiKey,
    maxTokens,
    temperature,
    maxRetries: 0,
    // An extra field that many compatible servers do not know.
    streamUsage: false,
    configuration: { ...clientSettings(endpoint), fetch: boundedFetch },
  });
  const parameters = client.invocationParams(json ? { response_format: { type: 'json_object' } } : {});
  return client.completionWithRetry(
    { ...parameters, messages: [...messages], stream: true },
    { ...(signal && { signal }) },
  );
}
