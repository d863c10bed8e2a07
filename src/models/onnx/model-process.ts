import { Failure } from '../../domain/failures.ts';
import { type Model, loadModel } from './model.ts';
import type { ModelReply, ModelRequest } from './model-client.ts';

let model: Promise<Model> | undefined;

async function reply({ request, texts, as, folder, runtime }: ModelRequest): Promise<ModelReply> {
  try {
    model ??= loadModel(folder, runtime);
    const vectors = await (await model).embed(texts, as);
    return { request, vectors };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { request, refused: error.message, cause: error.cause instanceof Error ? error.cause.message : undefined };
  }
}

/** One after the other, so that runs of one session never overlap. */
let last: Promise<unknown> = Promise.resolve();
// Our own program is at the other end.
process.on('message', (request: ModelRequest) => {
  last = last.then(async () => process.send?.(await reply(request)));
});
process.on('disconnect', () => process.exit());
