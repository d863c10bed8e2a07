import { createRequire } from 'node:module';
import type * as Ort from 'onnxruntime-web';

/** The parts of the runtime that are used; both packages have them. */
export type Runtime = Pick<typeof Ort, 'InferenceSession' | 'Tensor'>;

/** The machine's own code first; the other is slower, and runs wherever Node does. */
export const RUNTIMES = ['onnxruntime-node', 'onnxruntime-web'];

/** What to run to have the packages; two hundred and ninety megabytes, so they do not come with the program. */
export const INSTALL =
  'npm install --no-save onnxruntime-node@1.30.0 @huggingface/tokenizers@0.2.0 --onnxruntime-node-install=skip';

/** The same where the first runtime does not run; npm removes that one with it. */
export const INSTALL_PORTABLE = 'npm install --no-save onnxruntime-web@1.30.0 @huggingface/tokenizers@0.2.0';

const require = createRequire(import.meta.url);

/** The first of the packages that is installed. */
export const installedOf = (names: readonly string[]): string | undefined =>
  names.find((name) => {
    try {
      return require.resolve(name) !== '';
    } catch {
      return false;
    }
  });
