import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLsaEmbedder, trainLsa } from '../../src/models/local/lsa.ts';
import { parseLsa, serialiseLsa } from '../../src/models/local/lsa-model.ts';
import { termCounts } from '../../src/text/tokenise.ts';

/** Two themes that share no words, and a bridge: 答复 and 回复 keep company with 申请 in different texts. */
const THEMES = {
  foi: ['收到申请后及时答复', '申请公开应当答复', '对申请人回复', '申请得到回复', '依法答复申请'],
  fees: ['收费标准与金额', '金额单位为万元', '收费金额合计万元', '行政收费万元', '收费金额公示'],
};
const texts = Array.from({ length: 4 }, (_, round) =>
  Object.values(THEMES).flatMap((theme) => theme.map((text) => `${text}第${round}次`)),
).flat();

const train = (dimensions: number, seed = 1, from: readonly string[] = texts) =>
  trainLsa(from, termCounts, { dimensions, seed });

const similarity = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, index) => sum + value * b[index]!, 0);

async function embed(dimensions: number, ...wanted: readonly string[]) {
  return createLsaEmbedder(train(dimensions)!, termCounts).embed(wanted);
}

describe('a trained model', () => {
  it('is the same for the same texts and seed, and named after its content', () => {
    const [one, same, other] = [train(6)!, train(6)!, train(6, 1, texts.slice(1))!];
    expect(one.id).toMatch(/^lsa-6-[0-9a-f]{12}$/);
    expect(same).toEqual(one);
    expect(other.id).not.toBe(one.id);
  });

  it('learns only terms of at least two texts', () => {
    const model = train(4, 1, [...texts, '孤独的词'])!;
    expect(model.terms).toContain('申请');
    expect(model.terms).not.toContain('孤独');
    expect(model.terms).toEqual(model.terms.toSorted());
  });

  it.each([
    ['one fewer than texts', 99, texts.slice(0, 5), 4],
    ['as many as asked for', 3, texts, 3],
  ])('has at most %s dimensions', (_, wanted, from, expected) => {
    expect(train(wanted, 1, from)?.dimensions).toBeLessThanOrEqual(expected);
  });

  it('drops directions that the texts do not have', () => {
    expect(
      train(
        8,
        1,
        Array.from({ length: 12 }, () => '申请公开'),
      )?.dimensions,
    ).toBe(1);
  });

  it.each([[[]], [['只有一段']], [['甲', '乙', '丙']]])('does not come of %j', (from) => {
    expect(train(4, 1, from)).toBeUndefined();
  });

  it('samples large libraries, the same way each time', () => {
    const many = Array.from({ length: 4200 }, (_, index) => `第${index % 50}号申请 第${index % 7}类`);
    expect(train(5, 3, many)).toEqual(train(5, 3, many));
  });
});

describe('its vectors', () => {
  it('are of unit length, or zero without a known term', async () => {
    const vectors = await embed(5, '收到申请', '收费金额', '', 'unknown words');
    expect(vectors.map((vector) => Math.hypot(...vector).toFixed(5))).toEqual([
      '1.00000',
      '1.00000',
      '0.00000',
      '0.00000',
    ]);
    expect(vectors.every((vector) => vector.length === 5)).toBe(true);
  });

  it('put a text nearest to its own theme, also by words it does not contain', async () => {
    const [question, foi, fees] = await embed(2, '回复', '及时答复申请', '收费万元');
    expect(similarity(question!, foi!)).toBeGreaterThan(0.8);
    expect(similarity(question!, fees!)).toBeLessThan(0.3);
  });

  it('keep what the texts have in common when every direction is kept', async () => {
    const [a, same, other] = await embed(39, '行政收费万元', '行政收费万元', '对申请人回复');
    expect(similarity(a!, same!)).toBeCloseTo(1, 5);
    expect(similarity(a!, other!)).toBeLessThan(0.5);
  });
});

describe('a stored model', () => {
  it('comes back as it was, and embeds alike', async () => {
    const model = train(6)!;
    const restored = parseLsa(serialiseLsa(model));
    expect(restored).toEqual(model);
    const [before, after] = [model, restored].map((one) => createLsaEmbedder(one, termCounts));
    expect(await after!.embed(['收费申请'])).toEqual(await before!.embed(['收费申请']));
  });

  it('is read from any offset of a larger buffer', () => {
    const bytes = serialiseLsa(train(3)!);
    const shifted = Buffer.concat([Buffer.from([7]), bytes]).subarray(1);
    expect(parseLsa(shifted)).toEqual(train(3));
  });

  it('that was cut, lengthened or is something else is refused', () => {
    const bytes = serialiseLsa(train(3)!);
    const refused = [bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.of(0)]), new Uint8Array(), Buffer.from('{}')];
    for (const wrong of refused) expect(() => parseLsa(wrong)).toThrow('wenzheng reindex');
  });

  it('is never misread: random bytes are refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(() => parseLsa(bytes)).toThrow('损坏');
      }),
    );
  });
});
