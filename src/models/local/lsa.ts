import type { Embedder } from '../embedder.ts';
import { nameModel, type LsaModel, type LsaWeights } from './lsa-model.ts';
import { sparse, type Dense } from './matrices.ts';
import { createRandom, sample } from './seeded-random.ts';
import { dampened, vocabularyOf, weightedRow, type TermCounts, type Vocabulary } from './term-weights.ts';
import { rightSingularVectors } from './truncated-svd.ts';

/** Cuts a text into terms: the product's shared tokeniser, the same for training and for every later use. */
export type CountTerms = (text: string) => TermCounts;

export interface LsaOptions {
  /** Wished for; there are never more than passages − 1, nor than the texts have independent directions. */
  readonly dimensions: number;
  readonly seed: number;
}

const SAMPLE_SIZE = 4000;
const LARGEST = 127;

/** One row of whole numbers per term: a quarter of the size, at no measurable loss. */
function quantised({ columns, idf }: Vocabulary, directions: Dense): LsaWeights {
  const dimensions = directions[0]!.length;
  const projection = new Int8Array(directions.length * dimensions);
  const weights = new Float32Array(directions.length);
  for (const [column, row] of directions.entries()) {
    const step = row.reduce((largest, value) => Math.max(largest, Math.abs(value)), Number.MIN_VALUE) / LARGEST;
    projection.set(
      row.map((value) => Math.round(value / step)),
      column * dimensions,
    );
    weights[column] = idf[column]! * step;
  }
  return { dimensions, terms: [...columns.keys()], weights, projection };
}

/**
 * Latent semantic analysis: tf-idf over the given terms, reduced by a truncated SVD. It knows which terms keep company
 * in the texts it was trained on (a sample of at most 4,000), and no synonyms beyond that. Same texts, same seed: same
 * model. `undefined` when the texts have too little in common for even one dimension.
 */
export function trainLsa(texts: readonly string[], countTerms: CountTerms, options: LsaOptions): LsaModel | undefined {
  const random = createRandom(options.seed);
  const documents = sample(texts, SAMPLE_SIZE, random).map(countTerms);
  const vocabulary = vocabularyOf(documents);
  const width = vocabulary.idf.length;
  const dimensions = Math.min(options.dimensions, documents.length - 1, width);
  if (dimensions < 1) return undefined;
  const rows = documents.map((counts) => weightedRow(counts, vocabulary));
  const directions = rightSingularVectors(sparse(rows, width), dimensions, random);
  return nameModel(quantised(vocabulary, directions));
}

function unit(vector: Float32Array): Float32Array {
  const norm = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return norm === 0 ? vector : vector.map((value) => value / norm);
}

/** Embeds texts with a trained model: unit vectors, or zero vectors for texts without a known term. */
export function createLsaEmbedder(model: LsaModel, countTerms: CountTerms): Embedder {
  const { id, dimensions, weights, projection } = model;
  const columns = new Map(model.terms.map((term, column) => [term, column]));

  function embedOne(text: string): Float32Array {
    const vector = new Float32Array(dimensions);
    for (const { term, count } of countTerms(text)) {
      const column = columns.get(term);
      if (column === undefined) continue;
      const weight = dampened(count) * weights[column]!;
      const start = column * dimensions;
      for (let i = 0; i < dimensions; i += 1) vector[i]! += weight * projection[start + i]!;
    }
    return unit(vector);
  }
  return { id, dimensions, embed: async (texts) => texts.map(embedOne) };
}
