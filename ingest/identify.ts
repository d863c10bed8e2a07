import { createHash } from 'node:crypto';
import { type ReportId, reportId } from '../src/domain/ids.ts';
import type { Sidecar } from './sidecar.ts';
import type { SourceContent } from './sources/source.ts';

/** Who a document is, before anything was read from its text. */
export interface Identity {
  readonly id: ReportId;
  readonly sourceName: string;
  readonly sha256: string;
  readonly fingerprint: string;
}

/** Raise when reading, understanding or extracting changes, so that unchanged files are read anew. */
const EXTRACTOR = 8;

const hash = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex');

/** Names a stored text: two texts have one name only if they are the same, character by character. */
export const versionOf = (text: string): string => hash(text).slice(0, 12);

/** The same address always gives the same id, so that a changed file takes the place of its old self. */
export const idOf = (address: string): ReportId => reportId(`r${hash(address.normalize('NFC')).slice(0, 15)}`);

/** The id of one of several reports of a file: the same as long as the words that open it are the same. */
export const partId = (file: ReportId, words: string): ReportId => idOf(`${file}\n${words}`);

/** The id of a version of a report that is no longer in force. */
export const versionId = (report: ReportId, sha256: string): ReportId => idOf(`${report}\n${sha256}`);

/** When something was fetched changes nothing of what is made from it. */
export function fingerprintOf(sha256: string, sidecar: Sidecar): string {
  return hash(`${EXTRACTOR}\n${sha256}\n${JSON.stringify({ ...sidecar, fetchedAt: undefined })}`);
}

export function identityOf({ address, sourceName, bytes, sidecar }: SourceContent): Identity {
  const sha256 = hash(bytes);
  return { id: idOf(address), sourceName, sha256, fingerprint: fingerprintOf(sha256, sidecar) };
}
