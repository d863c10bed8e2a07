import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** The values of a row as one text; no value has the character that stands between them. */
export const spelled = (row: readonly unknown[]): string => row.join('\u001F');

/**
 * Checksum of the row of a fact. One that no longer fits tells of damage or of a change by hand; it costs half a
 * microsecond, so it is looked at whenever a fact is read.
 */
export const sealOf = (spelledRow: string): number => crc32(spelledRow);

export const sha256Of = (content: string): string => createHash('sha256').update(content).digest('hex');

/** SHA-256 of the facts of a report, from their spelled rows in order. */
export const factsDigest = (spelledRows: readonly string[]): string => sha256Of(spelledRows.join('\u001E'));
