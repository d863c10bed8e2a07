import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Failure } from '../../domain/failures.ts';
import type { Pooling } from './pooling.ts';

/** A model as Hugging Face publishes it: what its files say about how texts become vectors. */
export interface ModelFolder {
  readonly modelFile: string;
  readonly tokenizerFile: string;
  readonly pooling: Pooling;
  /** Longest input, special tokens included; what is longer is cut. */
  readonly maxTokens: number;
  readonly padId: number;
  /** What the model wants to read before a text. */
  readonly prompts: { readonly question: string; readonly passage: string };
}

/** In this order, under the names of the usual exports. */
const MODEL_FILES = ['model.onnx', 'onnx/model.onnx', 'onnx/model_quantized.onnx'];

/** Memory grows with the square of it, and no passage is meant to be longer. */
const LONGEST = 512;

const limit = z.number().positive().optional().catch(undefined);
const modelConfig = z.object({ max_position_embeddings: limit, pad_token_id: z.int().min(0).catch(0) });
const tokenizerConfig = z.object({ model_max_length: limit });
const sentenceConfig = z.object({ max_seq_length: limit });
const poolingConfig = z.record(z.string(), z.unknown());
const promptConfig = z.object({
  prompts: z.object({ query: z.string(), document: z.string(), passage: z.string() }).partial().nullish(),
});

/**
 * Reads what the folder says, but not yet the model. Optional files may be absent; what they then mean stands in
 * docs/operations.md.
 * @throws Failure CONFIG_INVALID with the file and what to do
 */
export function readModelFolder(directory: string): ModelFolder {
  if (!existsSync(directory)) throw unfit(`没有 WENZHENG_EMBEDDER_DIR 指定的目录 ${directory}，请检查路径`);
  const read = <Value>(name: string, schema: z.ZodType<Value>) => readJson(directory, name, schema);
  const { max_position_embeddings, pad_token_id } = read('config.json', modelConfig);
  const { model_max_length } = read('tokenizer_config.json', tokenizerConfig);
  const { max_seq_length } = read('sentence_bert_config.json', sentenceConfig);
  const { prompts } = read('config_sentence_transformers.json', promptConfig);
  return {
    modelFile: fileOf(directory, MODEL_FILES),
    tokenizerFile: fileOf(directory, ['tokenizer.json']),
    pooling: poolingOf(read('1_Pooling/config.json', poolingConfig), join(directory, '1_Pooling/config.json')),
    maxTokens: Math.min(
      LONGEST,
      ...[max_position_embeddings, model_max_length, max_seq_length].filter((value) => value !== undefined),
    ),
    padId: pad_token_id,
    prompts: { question: prompts?.query ?? '', passage: prompts?.document ?? prompts?.passage ?? '' },
  };
}

/** Names everything that the vectors depend on: another model, tokeniser or setting has another one. */
export function fingerprintOf({ modelFile, tokenizerFile, ...settings }: ModelFolder): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  const files = [modelFile, `${modelFile}_data`, tokenizerFile].filter((file) => existsSync(file));
  for (const file of files) hash.update(createHash('sha256').update(readFileSync(file)).digest());
  return hash.digest('hex').slice(0, 16);
}

function fileOf(directory: string, names: readonly string[]): string {
  const file = names.map((name) => join(directory, name)).find((path) => existsSync(path));
  if (file === undefined)
    throw unfit(`${directory} 中没有 ${names.join(' 或 ')}，请把模型的全部文件按原来的目录结构放进去`);
  return file;
}

/** An absent file says nothing. */
function readJson<Value>(directory: string, name: string, schema: z.ZodType<Value>): Value {
  const file = join(directory, name);
  try {
    return schema.parse(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
  } catch (cause) {
    throw unfit(`${file} 无法读取或格式不对，请重新下载这个文件`, { cause });
  }
}

/** The models that this is meant for (bge) take the first token's state; where nothing is said, so is it done here. */
function poolingOf(config: Readonly<Record<string, unknown>>, file: string): Pooling {
  const modes = Object.keys(config).filter((key) => key.startsWith('pooling_mode_') && config[key] === true);
  if (modes.length === 0 || (modes.length === 1 && modes[0] === 'pooling_mode_cls_token')) return 'cls';
  if (modes.length === 1 && modes[0] === 'pooling_mode_mean_tokens') return 'mean';
  throw unfit(`${file} 要求的汇总方式 ${modes.join('、')} 不受支持，只支持 CLS 或平均，请换一个模型`);
}

const unfit = (detail: string, options?: ErrorOptions) => new Failure('CONFIG_INVALID', detail, options);
