import { createHash } from 'node:crypto';
import { Failure } from '../../domain/failures.ts';

export interface LsaWeights {
  readonly dimensions: number;
  readonly terms: readonly string[];
  /** One number per term: how much an occurrence counts, times what its row of the projection is to be multiplied by. */
  readonly weights: Float32Array;
  /** `dimensions` whole numbers per term, term by term, the largest of each row ±127. */
  readonly projection: Int8Array;
}

/** A trained model. Its id is made from its content: two models that differ at all never share one. */
export interface LsaModel extends LsaWeights {
  /** `lsa-256-3f9a0c1b2d4e` */
  readonly id: string;
}

/** Layout: length of the header (4 bytes, little endian) · header (JSON) · weights (float32) · projection (int8). */
const FORMAT = 'wenzheng-lsa-1';

interface Header {
  readonly format: string;
  readonly dimensions: number;
  readonly terms: readonly string[];
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView) => new Uint8Array(buffer, byteOffset, byteLength);

export function serialiseLsa({ dimensions, terms, weights, projection }: LsaWeights): Uint8Array {
  const header = new TextEncoder().encode(JSON.stringify({ format: FORMAT, dimensions, terms } satisfies Header));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, header.length, true);
  return Uint8Array.from(Buffer.concat([length, header, bytesOf(weights), bytesOf(projection)]));
}

const named = (weights: LsaWeights, bytes: Uint8Array): LsaModel => ({
  ...weights,
  id: `lsa-${weights.dimensions}-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`,
});

export const nameModel = (weights: LsaWeights) => named(weights, serialiseLsa(weights));

function readHeader(bytes: Uint8Array): { readonly header: Partial<Header>; readonly end: number } {
  const end = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(4, end)));
  return { header: header ?? {}, end };
}

function parse(bytes: Uint8Array): LsaModel | undefined {
  const { header, end } = readHeader(bytes);
  const { format, dimensions = 0, terms = [] } = header;
  const middle = end + 4 * terms.length;
  const fits = dimensions > 0 && bytes.length === middle + terms.length * dimensions;
  if (format !== FORMAT || !fits) return undefined;
  const weights = new Float32Array(Uint8Array.from(bytes.subarray(end, middle)).buffer);
  const projection = Int8Array.from(bytes.subarray(middle));
  return named({ dimensions, terms, weights, projection }, bytes);
}

/** Reads what `serialiseLsa` wrote. Throws `Failure('STORE_DAMAGED')` for anything else. */
export function parseLsa(bytes: Uint8Array): LsaModel {
  let model: LsaModel | undefined;
  try {
    model = parse(bytes);
  } catch {
    // Too short, not text or not JSON: no better and no worse than a wrong size.
  }
  if (model) return model;
  throw new Failure('STORE_DAMAGED', '库中保存的向量模型已损坏，检索只用词语；请运行 wenzheng reindex 重新生成');
}
