import { Failure } from '../../domain/failures.ts';
import type { Embedder } from '../embedder.ts';
import { createModelClient } from './model-client.ts';
import { fingerprintOf, readModelFolder } from './model-folder.ts';
import { INSTALL, installedOf, RUNTIMES } from './packages.ts';

/** A model in a local folder, which gives embedders without having been loaded yet. */
export interface OnnxModel {
  /** The embedder whose vectors a store holds; undefined when they are another's. */
  readonly open: (id: string, dimensions: number) => Embedder | undefined;
  /** Runs the model once for the size of its vectors. @throws Failure EMBEDDER_UNUSABLE */
  readonly connect: () => Promise<Embedder>;
}

/**
 * @throws Failure CONFIG_INVALID when the folder or the packages that run it are not there
 */
export function openOnnxModel(directory: string, runtimes: readonly string[] = RUNTIMES): OnnxModel {
  const folder = readModelFolder(directory);
  const runtime = installedOf(runtimes);
  if (runtime === undefined || installedOf(['@huggingface/tokenizers']) === undefined)
    throw new Failure('CONFIG_INVALID', `WENZHENG_EMBEDDER=onnx 需要另外安装运行组件，请运行 ${INSTALL} 后再试`);
  const model = createModelClient({ folder, runtime });
  let fingerprint: string | undefined;
  const idOf = (dimensions: number) =>
    `onnx-${folder.pooling}-${dimensions}-${(fingerprint ??= fingerprintOf(folder))}`;

  const embedderOf = (dimensions: number): Embedder => ({
    id: idOf(dimensions),
    dimensions,
    async embed(texts, as) {
      const vectors = await model.embed(texts, as);
      const odd = vectors.find((vector) => vector.length !== dimensions);
      if (odd)
        throw new Failure('EMBEDDER_UNUSABLE', `${folder.modelFile} 应为 ${dimensions} 维，返回了 ${odd.length} 维`);
      return vectors;
    },
  });

  return {
    open: (id, dimensions) => (id === idOf(dimensions) ? embedderOf(dimensions) : undefined),
    async connect() {
      const [probe] = await model.embed(['维度']);
      return embedderOf(probe?.length ?? 0);
    },
  };
}
