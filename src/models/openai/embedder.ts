import { Failure } from '../../domain/failures.ts';
import type { Embedder } from '../embedder.ts';
import { clientSettings, type Endpoint } from './endpoint.ts';

/** One request; queries wait for it, so it is short. */
const TIMEOUT_MS = 10_000;
const RETRIES = 2;
/** Texts of one request: small servers refuse more. */
const BATCH = 64;

const idOf = ({ model }: Endpoint, dimensions: number) => `openai-${model}-${dimensions}`;

/** Is it this endpoint's model whose vectors a store holds? */
export const isOwnId = (endpoint: Endpoint, id: string, dimensions: number) => id === idOf(endpoint, dimensions);

/**
 * Asks the endpoint once for the size of its vectors.
 * @throws Failure EMBEDDER_UNUSABLE
 */
export async function connectOpenAiEmbedder(endpoint: Endpoint): Promise<Embedder> {
  const [probe] = await requestVectors(endpoint, ['维度']);
  return createOpenAiEmbedder(endpoint, probe?.length ?? 0);
}

/**
 * Unit vectors of a known size from the endpoint. Nothing that the endpoint says in an error leaves this file: such bodies
 * hold keys and addresses.
 */
export function createOpenAiEmbedder(endpoint: Endpoint, dimensions: number): Embedder {
  return {
    id: idOf(endpoint, dimensions),
    dimensions,
    async embed(texts) {
      const vectors: Float32Array[] = [];
      for (let start = 0; start < texts.length; start += BATCH) {
        const found = await requestVectors(endpoint, texts.slice(start, start + BATCH));
        vectors.push(...found.map((vector) => unitOf(vector, dimensions)));
      }
      return vectors;
    },
  };
}

async function requestVectors(endpoint: Endpoint, texts: readonly string[]): Promise<number[][]> {
  // Loaded on first use: it takes a quarter of a second, and most libraries never need it.
  const { OpenAIEmbeddings } = await import('@langchain/openai');
  const client = new OpenAIEmbeddings({
    model: endpoint.model,
    apiKey: endpoint.apiKey,
    // Its own default is base64, which many compatible servers do not know.
    encodingFormat: 'float',
    batchSize: BATCH,
    timeout: TIMEOUT_MS,
    maxRetries: RETRIES,
    configuration: clientSettings(endpoint),
  });
  const vectors = await client.embedDocuments([...texts]).catch((error: unknown) => {
    throw unusable(reasonOf(error));
  });
  if (vectors.length !== texts.length || !vectors.every(Array.isArray)) throw unusable('返回的向量数目不对');
  return vectors;
}

function unitOf(vector: readonly number[], dimensions: number): Float32Array {
  if (dimensions === 0 || vector.length !== dimensions)
    throw unusable(`应为 ${dimensions} 维，返回了 ${vector.length} 维`);
  const length = Math.hypot(...vector);
  if (!Number.isFinite(length) || length === 0) throw unusable('返回的向量不是有效的数字');
  return Float32Array.from(vector, (value) => value / length);
}

const unusable = (why: string) =>
  new Failure('EMBEDDER_UNUSABLE', `${why}；请检查 OPENAI_BASE_URL、OPENAI_API_KEY 与 WENZHENG_EMBEDDING_MODEL`);

function reasonOf(error: unknown): string {
  const status = (error as { readonly status?: unknown } | null)?.status;
  return typeof status === 'number' ? `服务返回 HTTP ${status}` : '服务没有连上、没有按时回答，或答非所问';
}
