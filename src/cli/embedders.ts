import { createLsaEmbedder, trainLsa } from '../models/local/lsa.ts';
import { parseLsa, serialiseLsa } from '../models/local/lsa-model.ts';
import type { Config } from '../config.ts';
import { Failure } from '../domain/failures.ts';
import { openOnnxModel } from '../models/onnx/embedder.ts';
import { connectOpenAiEmbedder, createOpenAiEmbedder, isOwnId } from '../models/openai/embedder.ts';
import { type EmbedderChoice, fixedChoice, trainedChoice } from '../retrieval/embedder-choice.ts';
import type { OpenEmbedder, TrainEmbedder } from '../retrieval/embedding.ts';
import { termCounts } from '../text/tokenise.ts';

/** Any fixed number: the same library always trains the same model. */
const SEED = 2021;

/** Opens the statistical embedder whose vectors a store holds. */
const openTrained: OpenEmbedder = ({ id, model }) =>
  id.startsWith('lsa-') ? createLsaEmbedder(parseLsa(model), termCounts) : undefined;

/** Trains the statistical embedder on the library's own words: no model, no key, no network. */
const trainLocally: TrainEmbedder = (texts, dimensions) => {
  const model = trainLsa(texts, termCounts, { dimensions, seed: SEED });
  return model && { embedder: createLsaEmbedder(model, termCounts), model: serialiseLsa(model) };
};

/** @throws Failure CONFIG_INVALID when an endpoint or a folder is wanted and not named, or the folder cannot be used */
export function chooseEmbedder(config: Config): EmbedderChoice {
  switch (config.embedder) {
    case 'lsa':
      return trainedChoice(openTrained, trainLocally);
    case 'onnx':
      return onnxChoice(config);
    case 'openai':
      return openAiChoice(config);
  }
}

function onnxChoice({ embedderDir }: Config): EmbedderChoice {
  if (embedderDir === '')
    throw new Failure('CONFIG_INVALID', 'WENZHENG_EMBEDDER=onnx 还需要 WENZHENG_EMBEDDER_DIR，即模型所在的目录');
  const model = openOnnxModel(embedderDir);
  return fixedChoice(({ id, dimensions }) => model.open(id, dimensions), model.connect);
}

function openAiChoice({ embeddingModel, openAiKey, openAiBaseUrl }: Config): EmbedderChoice {
  if (embeddingModel === '' || (openAiKey === '' && openAiBaseUrl === null)) {
    const missing = 'WENZHENG_EMBEDDER=openai 还需要 WENZHENG_EMBEDDING_MODEL，以及 OPENAI_API_KEY 或 OPENAI_BASE_URL';
    throw new Failure('CONFIG_INVALID', missing);
  }
  // Servers without keys want some all the same.
  const endpoint = { apiKey: openAiKey || 'none', baseUrl: openAiBaseUrl, model: embeddingModel };
  const open: OpenEmbedder = ({ id, dimensions }) =>
    isOwnId(endpoint, id, dimensions) ? createOpenAiEmbedder(endpoint, dimensions) : undefined;
  return fixedChoice(open, () => connectOpenAiEmbedder(endpoint));
}
