import { describe, expect, it } from 'vitest';
import type { ChatModel } from '../../../src/models/chat.ts';
import { untilStopped } from '../../../src/models/chat/until-stopped.ts';
import { failureOf, read } from '../reading.ts';

/** Never says anything more, and takes no notice of being told to stop. */
const deaf: ChatModel = {
  id: 'deaf',
  async *stream() {
    yield '云溪区';
    await new Promise(() => undefined);
  },
};

/** Twelve of twenty answers were cut off ten seconds after the service was told to stop: they waited for their model. */
describe('a model whose service stops', () => {
  it('fails at once, however deaf the model is', async () => {
    const model = untilStopped(deaf);
    const failed = failureOf(model);
    setTimeout(() => model.stop(), 0);
    expect(await failed).toMatchObject({ code: 'MODEL_UNUSABLE', kind: 'stopping' });
  });

  it('is asked nothing more', async () => {
    const model = untilStopped(deaf);
    model.stop();
    expect(await failureOf(model)).toMatchObject({ kind: 'stopping' });
  });

  it('writes to the end where nobody stops it', async () => {
    const model = untilStopped({
      id: 'quick',
      stream: async function* () {
        yield* ['云', '溪'];
      },
    });
    expect(await read(model)).toEqual(['云', '溪']);
  });
});
