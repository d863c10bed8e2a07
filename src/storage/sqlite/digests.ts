import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** The values of a row as one text; no value has the character that stands between them. */
const spelled = (row: readonly unknown[]) => row.join('\u001F');

/**
 * Checksum of the row of a fact. One that no longer fits tells of damage or of a change by hand; it costs half a
 * microsecond, so it is looked at whenever a fact is read.
 */
export const sealOf = (row: readonly unknown[]): number => crc32(spelled(row));

export const sha256Of = (content: string): string => createHash('sha256').update(content).digest('hex');

/** SHA-256 of the facts of a report, from their rows in order. */
export function factsDigest(rows: Iterable<readonly unknown[]>): string {
  const hash = createHash('sha256');
  for (const row of rows) hash.update(spelled(row)).update('\u001E');
  return hash.digest('hex');
}
