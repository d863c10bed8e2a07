import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Tokenizer } from '@huggingface/tokenizers';
import type { InferenceSession, OnnxValue } from 'onnxruntime-web';
import { Failure } from '../../domain/failures.ts';
import { batchesOf, padded, truncate } from './batches.ts';
import type { ModelFolder } from './model-folder.ts';
import { INSTALL_PORTABLE, type Runtime } from './packages.ts';
import { pool, type TokenStates } from './pooling.ts';

/** A loaded model. Running it keeps the thread busy, whatever its interface says. */
export interface Model {
  /** Unit vectors. @throws Failure EMBEDDER_UNUSABLE */
  embed(texts: readonly string[], as?: 'question'): Promise<readonly Float32Array[]>;
}

const REQUIRED = ['input_ids', 'attention_mask'];
const KNOWN = [...REQUIRED, 'token_type_ids'];
/** What exports call the states of the tokens. */
const STATES = ['last_hidden_state', 'token_embeddings'];
/** What goes wrong is told once, by us. */
const FATAL_ONLY = 4;

const require = createRequire(import.meta.url);

/** @throws Failure EMBEDDER_UNUSABLE when a file is not what it should be */
export async function loadModel(folder: ModelFolder, runtime: string): Promise<Model> {
  const tokenizer = await loadTokenizer(folder);
  const ort = loadRuntime(runtime);
  const session = await loadSession(ort, folder);

  async function run(rows: readonly (readonly number[])[]): Promise<readonly Float32Array[]> {
    const { ids, mask, width } = padded(rows, folder.padId);
    const data = { input_ids: ids, attention_mask: mask, token_type_ids: new BigInt64Array(ids.length) };
    const inputs = Object.entries(data).filter(([name]) => session.inputNames.includes(name));
    const tensors = inputs.map(([name, data]) => [name, new ort.Tensor('int64', data, [rows.length, width])]);
    const outputs = await session
      .run(Object.fromEntries(tensors), { logSeverityLevel: FATAL_ONLY })
      .catch((cause: unknown) => {
        throw unusable(`${folder.modelFile} 运行出错，请检查它与 tokenizer.json 是否出自同一个模型`, { cause });
      });
    const name = STATES.find((one) => one in outputs) ?? session.outputNames[0] ?? '';
    const states = statesOf(outputs[name], [rows.length, width], folder);
    return rows.map((row, index) => pool(states, index, row.length, folder.pooling) ?? refuseNumbers(folder));
  }

  return {
    async embed(texts, as) {
      const prompt = folder.prompts[as ?? 'passage'];
      const rows = texts.map((text) => truncate(tokenizer.encode(prompt + text).ids, folder.maxTokens));
      const vectors: Float32Array[] = [];
      for (const batch of batchesOf(rows.map((row) => row.length))) {
        const found = await run(batch.map((index) => rows[index]!));
        batch.forEach((index, at) => (vectors[index] = found[at]!));
      }
      return vectors;
    },
  };
}

function loadRuntime(name: string): Runtime {
  try {
    return require(name) as Runtime;
  } catch (cause) {
    throw unusable(`${name} 在这台机器上无法载入，请运行 ${INSTALL_PORTABLE} 改装通用的组件后再试`, { cause });
  }
}

async function loadTokenizer({ tokenizerFile }: ModelFolder): Promise<Tokenizer> {
  const { Tokenizer } = await import('@huggingface/tokenizers');
  try {
    const tokenizer = new Tokenizer(JSON.parse(readFileSync(tokenizerFile, 'utf8')) as object, {});
    if (tokenizer.encode('政府信息公开').ids.length > 0) return tokenizer;
  } catch (cause) {
    throw unusable(`${tokenizerFile} 无法读取或格式不对，请重新下载这个文件`, { cause });
  }
  throw unusable(`${tokenizerFile} 把中文分成了零个词元，请换用支持中文的模型`);
}

async function loadSession(ort: Runtime, { modelFile }: ModelFolder): Promise<InferenceSession> {
  const session = await ort.InferenceSession.create(modelFile, { logSeverityLevel: FATAL_ONLY }).catch(
    (cause: unknown) => {
      throw unusable(`${modelFile} 无法载入，可能没有下载完整，请重新下载`, { cause });
    },
  );
  const names = session.inputNames;
  if (names.some((name) => !KNOWN.includes(name)) || REQUIRED.some((name) => !names.includes(name)))
    throw unusable(
      `${modelFile} 的输入是 ${names.join('、')}，应为 ${KNOWN.join('、')}，请换用文本向量模型（feature-extraction）`,
    );
  return session;
}

/** @throws Failure unless it is one vector of states for every token */
function statesOf(output: OnnxValue | undefined, [texts, width]: [number, number], folder: ModelFolder): TokenStates {
  const [first, second, dimensions = 0, ...more] = output?.dims ?? [];
  const fits = first === texts && second === width && dimensions > 0 && more.length === 0;
  if (fits && output?.data instanceof Float32Array) return { data: output.data, width, dimensions };
  const got = output ? `${output.type} ${output.dims.join('×')}` : '没有输出';
  throw unusable(
    `${folder.modelFile} 应输出每个词元的向量（float32，${texts}×${width}×维数），实际为 ${got}，请换用导出 last_hidden_state 的模型`,
  );
}

function refuseNumbers({ modelFile }: ModelFolder): never {
  throw unusable(`${modelFile} 算出的向量不是有效的数字，请重新下载，或换用未量化的版本`);
}

const unusable = (detail: string, options?: ErrorOptions) => new Failure('EMBEDDER_UNUSABLE', detail, options);
