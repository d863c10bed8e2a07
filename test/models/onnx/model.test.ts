import { describe, expect, it } from 'vitest';
import { loadModel } from '../../../src/models/onnx/model.ts';
import { RUNTIMES, installedOf } from '../../../src/models/onnx/packages.ts';
import { readModelFolder } from '../../../src/models/onnx/model-folder.ts';
import { MEAN, ONE_HOT, bertModel, meanOf, writeModelFolder } from '../../support/model-folder.ts';
import { makeOnnxModel } from '../../support/onnx-model.ts';
import { temporaryDirectory } from '../../storage/sqlite/data-directory.ts';

/** Tests bring onnxruntime-web along; the other, which is too large for that, is tested where somebody installed it. */
const tested = RUNTIMES.filter((runtime) => runtime !== 'onnxruntime-node' || installedOf([runtime]) !== undefined);

const loaderFor = (runtime: string) => (changes: Readonly<Record<string, unknown>>) =>
  loadModel(readModelFolder(writeModelFolder(temporaryDirectory(), changes)), runtime);

const rounded = (vector: ArrayLike<number> | undefined) =>
  Array.from(vector ?? [], (value) => Number(value.toFixed(5)));
const expectMean = (vector: Float32Array | undefined, ...tokens: readonly string[]) =>
  expect(rounded(vector)).toEqual(rounded(meanOf(...tokens)));

for (const runtime of tested)
  describe(`a model in a folder, run by ${runtime}`, () => {
    const load = loaderFor(runtime);

    it('gives the mean of a text’s tokens, and none of the padding beside a longer text', async () => {
      const model = await load(MEAN);
      const [short, long] = await model.embed(['申', '申请费费政']);
      expectMean(short, '[CLS]', '申', '[SEP]');
      expectMean(long, '[CLS]', '申', '请', '费', '费', '政', '[SEP]');
    });

    it('keeps the order of texts that are run in several batches', async () => {
      const model = await load(MEAN);
      const texts = Array.from({ length: 40 }, (_, index) => '费'.repeat(1 + ((index * 37) % 300)));
      const vectors = await model.embed(texts);
      texts.forEach((text, index) => expectMean(vectors[index], '[CLS]', ...Array.from(text), '[SEP]'));
    });

    it('gives the state of the first token where the folder says so, or nothing', async () => {
      for (const changes of [{}, { '1_Pooling/config.json': { pooling_mode_cls_token: true } }]) {
        const [vector] = await (await load(changes)).embed(['申请']);
        expectMean(vector, '[CLS]');
      }
    });

    it.each(['config.json', 'tokenizer_config.json', 'sentence_bert_config.json'])(
      'cuts a text to the length that %s names, and closes it as usual',
      async (file) => {
        const key = { 'config.json': 'max_position_embeddings', 'tokenizer_config.json': 'model_max_length' }[file];
        const model = await load({ ...MEAN, [file]: { [key ?? 'max_seq_length']: 4 } });
        const [vector] = await model.embed(['申请费政']);
        expectMean(vector, '[CLS]', '申', '请', '[SEP]');
      },
    );

    it('puts what the folder says before questions and passages', async () => {
      const prompts = { query: '政', document: '费费' };
      const model = await load({ ...MEAN, 'config_sentence_transformers.json': { prompts } });
      expectMean((await model.embed(['申'], 'question'))[0], '[CLS]', '政', '申', '[SEP]');
      expectMean((await model.embed(['申']))[0], '[CLS]', '费', '费', '申', '[SEP]');
    });

    it('does without token types where the model has none', async () => {
      const bytes = makeOnnxModel({ table: ONE_HOT, inputs: ['input_ids', 'attention_mask'], output: 'states' });
      const [vector] = await (await load({ ...MEAN, 'model.onnx': bytes })).embed(['申']);
      expectMean(vector, '[CLS]', '申', '[SEP]');
    });

    it.each(['onnx/model.onnx', 'onnx/model_quantized.onnx'])('is found as %s', async (name) => {
      const model = await load({ ...MEAN, 'model.onnx': null, [name]: bertModel() });
      expectMean((await model.embed(['请']))[0], '[CLS]', '请', '[SEP]');
    });
  });

for (const runtime of tested)
  describe(`a model that is not what it should be, run by ${runtime}`, () => {
    const load = loaderFor(runtime);

    const inputs = ['input_ids', 'attention_mask'];
    it.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
      ['is damaged', { 'model.onnx': bertModel().slice(0, 200) }, /model\.onnx 无法载入.*重新下载/],
      [
        'takes pictures',
        { 'model.onnx': makeOnnxModel({ table: ONE_HOT, inputs: ['pixels'], output: 'states' }) },
        /输入是 pixels/,
      ],
      [
        'gives no states',
        { 'model.onnx': makeOnnxModel({ table: ONE_HOT, inputs, output: 'ids' }) },
        /应输出每个词元的向量.*实际为 int64 1×4/,
      ],
      ['gives no numbers', { 'model.onnx': bertModel(ONE_HOT.map((row) => row.map(() => NaN))) }, /不是有效的数字/],
      ['knows fewer tokens than its tokeniser', { 'model.onnx': bertModel(ONE_HOT.slice(0, 3)) }, /出自同一个模型/],
      [
        'has a tokeniser of another format',
        { 'tokenizer.json': { model: { type: 'None' } } },
        /tokenizer\.json 无法读取/,
      ],
      ['has a tokeniser that is no JSON', { 'tokenizer.json': '<html>' }, /tokenizer\.json 无法读取/],
    ])('that %s is refused with the file and what to do', async (_, changes, message) => {
      const run = async () => (await load({ ...MEAN, ...changes })).embed(['申请']);
      const failure: unknown = await run().catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: 'EMBEDDER_UNUSABLE' });
      expect((failure as Error).message).toMatch(message);
    });
  });
