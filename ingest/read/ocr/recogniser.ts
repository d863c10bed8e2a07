/** A line of recognised text, in the shape that @gutenye/ocr-node gives: boxes are four corners in pixels. */
export interface RecognisedLine {
  readonly text: string;
  /** How sure the model is, 0 to 1. */
  readonly mean: number;
  readonly box?: readonly (readonly number[])[];
}

export interface Recogniser {
  /** Lines from top to bottom; what stands side by side is one line with spaces. */
  detect(imagePath: string): Promise<readonly RecognisedLine[]>;
}

/** Null when no recogniser is installed. */
export type LoadRecogniser = () => Promise<Recogniser | null>;

/** What to run to have scans read; the models come with it. */
export const INSTALL = 'npm install --no-save @gutenye/ocr-node@1.4.8 --onnxruntime-node-install=skip';

/** A name in a variable keeps compilers from looking for a package that need not be there. */
const PACKAGE: string = '@gutenye/ocr-node';

let loading: Promise<Recogniser | null> | undefined;

/** Loads the optional package once: its models take a second and half a gigabyte. */
export const loadRecogniser: LoadRecogniser = () => (loading ??= load());

async function load(): Promise<Recogniser | null> {
  try {
    const { default: ocr } = (await import(PACKAGE)) as { default: { create(): Promise<Recogniser> } };
    return await ocr.create();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}
