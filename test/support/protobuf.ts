/** Enough of the protobuf wire format to write a model file. */
export type Field = Uint8Array;

const VARINT = 0;
const LENGTH_DELIMITED = 2;

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80);
  return [...bytes, rest];
}

export const integer = (field: number, value: number): Field =>
  Uint8Array.from([...varint(field * 8 + VARINT), ...varint(value)]);

export const bytes = (field: number, value: Uint8Array): Field =>
  Buffer.concat([Uint8Array.from([...varint(field * 8 + LENGTH_DELIMITED), ...varint(value.length)]), value]);

export const text = (field: number, value: string): Field => bytes(field, Buffer.from(value));

export const message = (field: number, ...fields: readonly Field[]): Field => bytes(field, Buffer.concat(fields));
