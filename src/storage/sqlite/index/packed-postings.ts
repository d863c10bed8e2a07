/**
 * The postings of one term as bytes, some one and a half for each instead of six: the gap to the passage before, doubled,
 * and odd when the count, less two, follows. Numbers have seven bits a byte, the last byte without the top bit (LEB128).
 */
export interface Postings {
  /** Ascending. */
  readonly passages: Uint32Array;
  /** How often each of them has the term, from 1 on. */
  readonly counts: Uint16Array;
}

const bytesOf = (value: number) =>
  value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x20_0000 ? 3 : value < 0x1000_0000 ? 4 : 5;

function write(target: Uint8Array, start: number, value: number): number {
  let position = start;
  let rest = value;
  for (; rest >= 0x80; rest >>>= 7) target[position++] = (rest & 0x7f) | 0x80;
  target[position++] = rest;
  return position;
}

/** @param before the term's passage before this one, −1 for none */
export const packedSize = (before: number, passage: number, count: number) =>
  bytesOf(2 * (passage - before - 1)) + (count > 1 ? bytesOf(count - 2) : 0);

/** Writes one posting and returns where the next one goes. */
export function pack(target: Uint8Array, start: number, before: number, passage: number, count: number): number {
  const position = write(target, start, 2 * (passage - before - 1) + Number(count > 1));
  return count > 1 ? write(target, position, count - 2) : position;
}

/** @param size how many postings begin at `start` */
export function unpack(bytes: Uint8Array, start: number, size: number): Postings {
  const passages = new Uint32Array(size);
  const counts = new Uint16Array(size);
  let position = start;
  const read = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[position++]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  let before = -1;
  for (let i = 0; i < size; i += 1) {
    const gap = read();
    before += (gap >>> 1) + 1;
    passages[i] = before;
    counts[i] = gap & 1 ? read() + 2 : 1;
  }
  return { passages, counts };
}
