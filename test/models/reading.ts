import type { ChatFailure } from '../../src/models/chat-failure.ts';
import type { ChatModel, ChatRequest } from '../../src/models/chat.ts';

export const questionFor = (content: string): ChatRequest => ({
  messages: [{ role: 'user', content }],
  maxTokens: 200,
  temperature: 0,
});

/** All pieces of an answer. */
export async function read(model: ChatModel, request = questionFor('申请多少件？')): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of model.stream(request)) pieces.push(piece);
  return pieces;
}

/** What an answer fails with; an answer that comes is a failure of the test. */
export async function failureOf(model: ChatModel, request?: ChatRequest): Promise<ChatFailure> {
  const pieces = await read(model, request).catch((error: unknown) => error as ChatFailure);
  if (Array.isArray(pieces)) throw new Error(`answered: ${pieces.join('')}`);
  return pieces;
}
