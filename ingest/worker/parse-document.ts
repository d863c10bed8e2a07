import { Failure, type FailureCode } from '../../src/domain/failures.ts';
import { buildBundles, type Bundles } from '../build-bundles.ts';
import type { Identity } from '../identify.ts';
import { readBytes } from '../read/read-file.ts';
import { refusal } from '../read/refusal.ts';
import type { Sidecar } from '../sidecar.ts';

/** One file to be parsed: who it is, its bytes, and what someone noted about it. */
export interface ParseRequest {
  readonly identity: Identity;
  readonly bytes: Uint8Array;
  readonly sidecar: Sidecar;
  /** The folders that it lay in, the innermost last. */
  readonly folders?: readonly string[];
}

/** What became of it; the message says in Chinese what happened and what to do. */
export type ParseOutcome =
  | { readonly kind: 'parsed'; readonly bundles: Bundles }
  | { readonly kind: 'refused'; readonly code: FailureCode; readonly message: string };

export type Parse = (request: ParseRequest) => Promise<ParseOutcome>;

/** Characters. A long report has a hundred thousand; whatever is larger is a book, or hostile. */
const LONGEST_TEXT = 2_000_000;

/**
 * Reads a file and builds the bundles of its reports here and now. A hostile one may take hours or all memory: outside of tests call
 * it in a worker.
 */
export async function parseDocument({ identity, bytes, sidecar, folders }: ParseRequest): Promise<ParseOutcome> {
  try {
    const source = await readBytes(bytes, identity.sourceName);
    if (source.text.length > LONGEST_TEXT)
      throw refusal('FILE_TOO_LARGE', identity.sourceName, '正文超过 200 万字，请拆分文件后再试');
    return { kind: 'parsed', bundles: buildBundles(identity, source, sidecar, folders) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { kind: 'refused', code: error.code, message: error.message };
  }
}
