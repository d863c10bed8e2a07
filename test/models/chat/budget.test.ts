import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DailyBudget } from '../../../src/models/chat/budget.ts';
import { estimateTokens } from '../../../src/models/chat/tokens.ts';
import { failureOf, questionFor, read } from '../reading.ts';
import { closeServersAfterEach, serve } from '../serving.ts';

closeServersAfterEach();

describe('a budget for a day', () => {
  it('ends with the calls', async () => {
    const { server, model } = await serve(['好']);
    const budget = new DailyBudget({ calls: 2, tokens: 0 });
    const guarded = budget.guard(model);
    await read(guarded);
    expect(budget.use).toMatchObject({ calls: 1, spent: false });
    await read(guarded);
    expect(budget.use).toMatchObject({ calls: 2, spent: true });
    expect(await failureOf(guarded)).toMatchObject({ code: 'MODEL_UNUSABLE', kind: 'budget' });
    expect(server.requests).toHaveLength(2);
  });

  it('ends with the tokens of questions and answers', async () => {
    const { model } = await serve(['二十二', '件[1]']);
    const budget = new DailyBudget({ calls: 0, tokens: 8 });
    const guarded = budget.guard(model);
    await read(guarded, questionFor('几件'));
    expect(budget.use).toEqual({ calls: 1, tokens: 7, spent: false });
    await read(guarded, questionFor('几件'));
    expect(budget.use).toEqual({ calls: 2, tokens: 14, spent: true });
    expect(await failureOf(guarded)).toMatchObject({ kind: 'budget' });
  });

  it('counts what was written before a failure', async () => {
    const { model } = await serve({ pieces: ['云溪区'], ending: 'cut' });
    const budget = new DailyBudget({ calls: 0, tokens: 0 });
    await failureOf(budget.guard(model), questionFor('问'));
    expect(budget.use).toEqual({ calls: 1, tokens: 4, spent: false });
  });

  it('begins anew at local midnight', async () => {
    const { model } = await serve(['好']);
    let now = new Date(2025, 5, 30, 23, 59, 59);
    const budget = new DailyBudget({ calls: 1, tokens: 0, now: () => now });
    const guarded = budget.guard(model);
    await read(guarded);
    expect(await failureOf(guarded)).toMatchObject({ kind: 'budget' });
    now = new Date(2025, 6, 1);
    expect(budget.use).toEqual({ calls: 0, tokens: 0, spent: false });
    expect(await read(guarded)).toEqual(['好']);
  });
});

describe('the estimate of tokens', () => {
  it.each([
    ['', 0],
    ['政府信息公开', 6],
    ['2024年，22件。', 4 + 6 / 4],
    ['open data', 9 / 4],
    ['𠮷', 1],
  ])('of “%s” is %d', (text, tokens) => {
    expect(estimateTokens(text)).toBe(tokens);
  });

  it('is the same however a text comes in pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (pieces) => {
        const parts = pieces.reduce((sum, piece) => sum + estimateTokens(piece), 0);
        expect(estimateTokens(pieces.join(''))).toBe(parts);
      }),
    );
  });
});
