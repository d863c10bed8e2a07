import { Document } from '@langchain/core/documents';
import { Embeddings } from '@langchain/core/embeddings';
import { VectorStore } from '@langchain/core/vectorstores';
import hnswlib from 'hnswlib-node';
import { bigrams } from './bigrams.ts';
import { chunkText } from './corpus.ts';
import { hashedVector } from './hashed-vector.ts';
import { DIMENSIONS, type SearchPipeline } from './pipeline.ts';

class HashedEmbeddings extends Embeddings {
  embedDocuments = async (texts: string[]) => texts.map((text) => hashedVector(bigrams(text), DIMENSIONS));
  embedQuery = async (text: string) => hashedVector(bigrams(text), DIMENSIONS);
}

const embeddings = new HashedEmbeddings({});

function cosine(a: readonly number[], b: readonly number[]): number {
  let [product, squaresOfA, squaresOfB] = [0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    product += a[i]! * b[i]!;
    squaresOfA += a[i]! * a[i]!;
    squaresOfB += b[i]! * b[i]!;
  }
  return product / (Math.sqrt(squaresOfA) * Math.sqrt(squaresOfB));
}

/** As MemoryVectorStore does it: a list of vectors, each compared with the question's, all of them sorted. */
class ListStore extends VectorStore {
  readonly #memory: { readonly embedding: number[]; readonly document: Document }[] = [];

  override _vectorstoreType() {
    return 'memory';
  }

  async addVectors(vectors: number[][], documents: Document[]) {
    for (const [place, embedding] of vectors.entries()) this.#memory.push({ embedding, document: documents[place]! });
  }

  async addDocuments(documents: Document[]) {
    await this.addVectors(
      await this.embeddings.embedDocuments(documents.map(({ pageContent }) => pageContent)),
      documents,
    );
  }

  async similaritySearchVectorWithScore(query: number[], k: number): Promise<[Document, number][]> {
    return this.#memory
      .map(({ embedding, document }) => ({ similarity: cosine(query, embedding), document }))
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, k)
      .map(({ document, similarity }) => [document, similarity]);
  }
}

/** As HNSWLib does it: a graph with its package's defaults beside a list of documents. */
class GraphStore extends VectorStore {
  readonly #graph = new hnswlib.HierarchicalNSW('cosine', DIMENSIONS);
  readonly #documents: Document[] = [];

  override _vectorstoreType() {
    return 'hnswlib';
  }

  async addVectors(vectors: number[][], documents: Document[]) {
    const needed = this.#documents.length + vectors.length;
    if (this.#documents.length === 0) this.#graph.initIndex(needed);
    else this.#graph.resizeIndex(needed);
    for (const [place, vector] of vectors.entries()) {
      this.#graph.addPoint(vector, this.#documents.length);
      this.#documents.push(documents[place]!);
    }
  }

  async addDocuments(documents: Document[]) {
    await this.addVectors(
      await this.embeddings.embedDocuments(documents.map(({ pageContent }) => pageContent)),
      documents,
    );
  }

  async similaritySearchVectorWithScore(query: number[], k: number): Promise<[Document, number][]> {
    const { neighbors, distances } = this.#graph.searchKnn(query, k);
    return neighbors.map((place, index) => [this.#documents[place]!, distances[index]!]);
  }
}

const BATCH = 1000;

const pipelineOf = (open: () => VectorStore): Pick<SearchPipeline, 'open' | 'vectorsOnly'> => ({
  vectorsOnly: true,
  async open(_, chunks) {
    const store = open();
    for (let start = 0; start < chunks; start += BATCH) {
      const size = Math.min(BATCH, chunks - start);
      const documents = Array.from(
        { length: size },
        (_, place) => new Document({ pageContent: chunkText(start + place), metadata: { chunk: start + place } }),
      );
      await store.addDocuments(documents);
    }
    return {
      async search(question, limit) {
        const found = await store.similaritySearch(question, limit);
        return found.map(({ metadata }) => Number(metadata['chunk']));
      },
      close: async () => undefined,
    };
  },
});

export const langchainMemory: SearchPipeline = {
  ...pipelineOf(() => new ListStore(embeddings, {})),
  most: { chunks: 100_000, because: 'a million lists of numbers do not fit in the memory of one process' },
};

export const langchainHnswlib: SearchPipeline = {
  ...pipelineOf(() => new GraphStore(embeddings, {})),
  most: { chunks: 100_000, because: 'building the graph takes most of an hour' },
};
