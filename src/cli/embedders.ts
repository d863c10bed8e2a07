import { createLsaEmbedder, trainLsa } from '../models/local/lsa.ts';
import { parseLsa, serialiseLsa } from '../models/local/lsa-model.ts';
import type { OpenEmbedder, TrainEmbedder } from '../retrieval/embedding.ts';
import { termCounts } from '../text/tokenise.ts';

/** Any fixed number: the same library always trains the same model. */
const SEED = 2021;

/** Opens the embedder whose vectors a store holds; so far that is the statistical one alone. */
export const openEmbedder: OpenEmbedder = ({ id, model }) =>
  id.startsWith('lsa-') ? createLsaEmbedder(parseLsa(model), termCounts) : undefined;

/** Trains the statistical embedder on the library's own words: no model, no key, no network. */
export const trainLocally: TrainEmbedder = (texts, dimensions) => {
  const model = trainLsa(texts, termCounts, { dimensions, seed: SEED });
  return model && { embedder: createLsaEmbedder(model, termCounts), model: serialiseLsa(model) };
};
