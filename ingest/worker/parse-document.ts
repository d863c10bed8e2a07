import { Failure, type FailureCode } from '../../src/domain/failures.ts';
import type { ReportBundle } from '../../src/domain/report.ts';
import { buildBundle, type Identity } from '../build-bundle.ts';
import { readBytes } from '../read/read-file.ts';
import { refusal } from '../read/refusal.ts';
import type { Sidecar } from '../sidecar.ts';

/** One document to be parsed: who it is, its bytes, and what someone noted about it. */
export interface ParseRequest {
  readonly identity: Identity;
  readonly bytes: Uint8Array;
  readonly sidecar: Sidecar;
}

/** What became of it; the message says in Chinese what happened and what to do. */
export type ParseOutcome =
  | { readonly kind: 'parsed'; readonly bundle: ReportBundle }
  | { readonly kind: 'refused'; readonly code: FailureCode; readonly message: string };

export type Parse = (request: ParseRequest) => Promise<ParseOutcome>;

/** Characters. A long report has a hundred thousand; whatever is larger is a book, or hostile. */
const LONGEST_TEXT = 2_000_000;

/**
 * Reads a document and builds its bundle here and now. A hostile one may take hours or all memory: outside of tests call
 * it in a worker.
 */
export async function parseDocument({ identity, bytes, sidecar }: ParseRequest): Promise<ParseOutcome> {
  try {
    const source = await readBytes(bytes, identity.sourceName);
    if (source.text.length > LONGEST_TEXT)
      throw refusal('FILE_TOO_LARGE', identity.sourceName, '正文超过 200 万字，请拆分文件后再试');
    return { kind: 'parsed', bundle: buildBundle(identity, source, sidecar) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { kind: 'refused', code: error.code, message: error.message };
  }
}
