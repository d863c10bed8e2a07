import type { Sidecar } from '../sidecar.ts';

/** A document as it came, with what is known about it. */
export interface SourceContent {
  readonly kind: 'content';
  /** Names the report: the same address always gives the same id. */
  readonly address: string;
  /** File name or last part of the URL, as published. */
  readonly sourceName: string;
  readonly bytes: Uint8Array;
  readonly sidecar: Sidecar;
  /** The folders that it lay in, the innermost last. */
  readonly folders: readonly string[];
  /** Called once the library holds it. */
  readonly settled?: () => void;
}

/** Whether the library was made from these bytes and notes, so that they need not be fetched again. */
export type Holds = (address: string, sha256: string, sidecar: Sidecar) => Promise<boolean>;

/** Something to ingest: a file, an entry of an archive, a page. */
export interface Source {
  /** What the operator knows it by. */
  readonly label: string;
  /** @throws Failure when there is nothing to be had */
  read(holds: Holds): Promise<SourceContent | { readonly kind: 'unchanged'; readonly address: string }>;
}
