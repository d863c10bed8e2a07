import { describe, expect, it } from 'vitest';
import { withSoundText } from '../../../src/models/chat/sound-text.ts';
import { failureOf, questionFor, read } from '../reading.ts';
import { closeServersAfterEach, serve } from '../serving.ts';

closeServersAfterEach();

const request = { ...questionFor('问'), maxTokens: 2 };

describe('sound text', () => {
  it('may have four characters a token, tabs and line breaks', async () => {
    const { model } = await serve(['云溪区\n', '\t22\n']);
    expect(await read(withSoundText(model), request)).toEqual(['云溪区\n', '\t22\n']);
  });

  it.each<[string, readonly string[], string]>([
    ['one character more', ['云溪区\n', '\t22\n。'], 'too_long'],
    ['a piece of two million', ['政'.repeat(2_000_000)], 'too_long'],
    ['a control character', ['云\u0007溪'], 'malformed'],
    ['a character that stands for lost bytes', ['云', '\ufffd'], 'malformed'],
  ])('has not %s, and what is not sound is read no further', async (_what, pieces, kind) => {
    const { server, model } = await serve({ pieces, ending: 'stall' });
    expect(await failureOf(withSoundText(model), request)).toMatchObject({ code: 'MODEL_UNUSABLE', kind });
    expect(await server.requests[0]?.ended).toBe('broken off');
  });
});
