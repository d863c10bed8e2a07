import { ChatFailure } from '../chat-failure.ts';
import type { ChatModel } from '../chat.ts';

/** A token is hardly ever more than four characters, and one or two of Chinese. */
const CHARACTERS_PER_TOKEN = 4;

/** Controls other than tab and line breaks, and what stands for bytes that are no text. */
const UNREADABLE = /[^\P{Cc}\t\n\r]|\ufffd/u;

/** Breaks off an answer that is longer than was asked for, or that is not text. */
export const withSoundText = (model: ChatModel): ChatModel => ({
  id: model.id,
  async *stream(request) {
    let left = request.maxTokens * CHARACTERS_PER_TOKEN;
    for await (const piece of model.stream(request)) {
      left -= piece.length;
      if (left < 0) throw new ChatFailure('too_long');
      if (UNREADABLE.test(piece)) throw new ChatFailure('malformed');
      yield piece;
    }
  },
});
