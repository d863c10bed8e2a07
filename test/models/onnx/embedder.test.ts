import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openOnnxModel } from '../../../src/models/onnx/embedder.ts';
import { MEAN, ONE_HOT, bertModel, writeModelFolder } from '../../support/model-folder.ts';
import { temporaryDirectory } from '../../storage/sqlite/data-directory.ts';

const folder = (changes: Readonly<Record<string, unknown>> = {}) =>
  writeModelFolder(temporaryDirectory(), { ...MEAN, ...changes });

it('gives unit vectors of its own size from a process of its own, and opens only its own again', async () => {
  const model = openOnnxModel(folder());
  const embedder = await model.connect();
  expect(embedder.dimensions).toBe(8);
  expect(embedder.id).toMatch(/^onnx-mean-8-[0-9a-f]{16}$/);
  const [vector] = await embedder.embed(['申请收费']);
  expect(Math.hypot(...(vector ?? []))).toBeCloseTo(1, 6);
  expect(await model.open(embedder.id, 8)?.embed(['申请收费'])).toEqual([vector]);
  expect(model.open('onnx-mean-8-0123456789abcdef', 8)).toBeUndefined();
  expect(openOnnxModel(folder({ 'model.onnx': bertModel(ONE_HOT.toReversed()) })).open(embedder.id, 8)).toBeUndefined();
});

it('answers requests that are made at the same time, each with its own vectors', async () => {
  const embedder = await openOnnxModel(folder()).connect();
  const texts = ['申', '请', '费', '政'];
  const [together, ...alone] = await Promise.all([
    embedder.embed(texts),
    ...texts.map((text) => embedder.embed([text])),
  ]);
  expect(alone.flat()).toEqual(together);
});

it('says what to install when there is nothing to run the model with', () => {
  expect(() => openOnnxModel(folder(), ['no-such-runtime'])).toThrow(
    expect.objectContaining({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('npm install --no-save onnxruntime-node@1.30.0 @huggingface/tokenizers@0.2.0'),
    }),
  );
});

it('refuses a model that gives other vectors than it did', async () => {
  const directory = folder();
  const { id } = await openOnnxModel(directory).connect();
  const model = openOnnxModel(directory);
  const embedder = model.open(id, 8);
  writeFileSync(join(directory, 'model.onnx'), bertModel(ONE_HOT.map((row) => row.slice(0, 4))));
  await expect(embedder?.embed(['申'])).rejects.toMatchObject({
    code: 'EMBEDDER_UNUSABLE',
    message: expect.stringContaining('应为 8 维，返回了 4 维'),
  });
});

it('tells everybody who asks of a model that cannot be loaded', async () => {
  const model = openOnnxModel(folder({ 'model.onnx': new Uint8Array(10) }));
  const failures = await Promise.allSettled([model.connect(), model.connect()]);
  for (const failure of failures)
    expect(failure).toMatchObject({
      status: 'rejected',
      reason: {
        code: 'EMBEDDER_UNUSABLE',
        message: expect.stringMatching(/^向量模型无法使用：\S+model\.onnx 无法载入/),
      },
    });
});
