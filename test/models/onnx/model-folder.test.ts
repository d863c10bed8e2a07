import { describe, expect, it } from 'vitest';
import { fingerprintOf, readModelFolder } from '../../../src/models/onnx/model-folder.ts';
import { MEAN, ONE_HOT, bertModel, writeModelFolder } from '../../support/model-folder.ts';
import { temporaryDirectory } from '../../storage/sqlite/data-directory.ts';

const folderOf = (changes: Readonly<Record<string, unknown>>) =>
  readModelFolder(writeModelFolder(temporaryDirectory(), changes));

describe('readModelFolder', () => {
  it.each<[Readonly<Record<string, unknown>>, RegExp]>([
    [{ 'model.onnx': null }, /没有 model\.onnx 或 onnx\/model\.onnx 或 onnx\/model_quantized\.onnx，请/],
    [{ 'tokenizer.json': null }, /没有 tokenizer\.json，请/],
    [{ 'config.json': '{' }, /config\.json 无法读取或格式不对，请/],
    [{ 'config_sentence_transformers.json': { prompts: { query: 3 } } }, /config_sentence_transformers\.json 无法读取/],
    [
      { '1_Pooling/config.json': { pooling_mode_lasttoken: true } },
      /1_Pooling\/config\.json 要求的汇总方式 pooling_mode_lasttoken 不受支持/,
    ],
    [
      { '1_Pooling/config.json': { pooling_mode_cls_token: true, pooling_mode_mean_tokens: true } },
      /pooling_mode_cls_token、pooling_mode_mean_tokens 不受支持/,
    ],
  ])('refuses %j with the file and what to do', (changes, message) => {
    expect(() => folderOf(changes)).toThrow(message);
    expect(() => folderOf(changes)).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
  });

  it('refuses a folder that does not exist', () => {
    expect(() => readModelFolder('/nowhere/bge')).toThrow(/没有 WENZHENG_EMBEDDER_DIR 指定的目录 \/nowhere\/bge/);
  });

  it('takes no more than 512 tokens, whatever the model could', () => {
    const changes = {
      'config.json': { max_position_embeddings: 8194 },
      'tokenizer_config.json': { model_max_length: 1e30 },
    };
    expect(folderOf(changes).maxTokens).toBe(512);
  });
});

describe('fingerprintOf', () => {
  it('is the same for the same files in another place', () => {
    expect(fingerprintOf(folderOf(MEAN))).toBe(fingerprintOf(folderOf(MEAN)));
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['model', { 'model.onnx': bertModel(ONE_HOT.toReversed()) }],
    ['tokeniser', { 'tokenizer.json': {} }],
    ['pooling', { '1_Pooling/config.json': { pooling_mode_cls_token: true } }],
    ['length', { 'config.json': { max_position_embeddings: 100 } }],
    ['prompt', { 'config_sentence_transformers.json': { prompts: { query: '为这个句子生成表示：' } } }],
    ['outsourced weights', { 'model.onnx_data': new Uint8Array([1]) }],
  ])('is another one with another %s', (_, changes) => {
    expect(fingerprintOf(folderOf({ ...MEAN, ...changes }))).not.toBe(fingerprintOf(folderOf(MEAN)));
  });
});
