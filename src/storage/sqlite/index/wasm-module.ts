/**
 * Just enough of the WebAssembly binary format to write one function by hand, so that no toolchain is needed to build
 * or to install the program. Names and bytes are those of the specification; only what is used is here.
 */
type Code = readonly number[];

/** One after the other. */
export const code = (...parts: readonly Code[]): Code => parts.flat();

/** A whole number from 0 on, seven bits a byte, all bytes but the last with the top bit set (LEB128). */
const unsigned = (value: number): number[] =>
  value < 128 ? [value] : [128 + (value % 128), ...unsigned(Math.floor(value / 128))];

/** The same for numbers that may be negative: the second highest bit of the last byte is the sign. */
const signed = (value: number): number[] =>
  value >= -64 && value < 64 ? [value & 127] : [128 + (value & 127), ...signed(Math.floor(value / 128))];

const list = (items: readonly Code[]) => [...unsigned(items.length), ...items.flat()];
const sized = (bytes: Code) => [...unsigned(bytes.length), ...bytes];
const section = (id: number, items: readonly Code[]) => [id, ...sized(list(items))];
const name = (text: string) => sized([...new TextEncoder().encode(text)]);

export const I32 = 0x7f;
export const F64 = 0x7c;
export const V128 = 0x7b;

/** Where a load or store looks: at the address on the stack plus `offset`. Alignment is a hint, left at one byte. */
const at = (offset: number) => [0, ...unsigned(offset)];

/** Instructions take their operands from the stack, so they are written in the order of their operands. */
export const op = {
  block: (body: Code) => [0x02, 0x40, ...body, 0x0b],
  loop: (body: Code) => [0x03, 0x40, ...body, 0x0b],
  if: (body: Code) => [0x04, 0x40, ...body, 0x0b],
  /** Leaves so many blocks, counted from the inside; of a loop it goes to the beginning. */
  branch: (blocks: number) => [0x0c, blocks],
  branchIf: (blocks: number) => [0x0d, blocks],
  return: [0x0f],
  get: (local: number) => [0x20, local],
  set: (local: number) => [0x21, local],
  tee: (local: number) => [0x22, local],
  f32Load: (offset: number) => [0x2a, ...at(offset)],
  f64Store: (offset: number) => [0x39, ...at(offset)],
  i32: (value: number) => [0x41, ...signed(value)],
  i32GreaterOrEqual: [0x4f],
  i32Add: [0x6a],
  i32Multiply: [0x6c],
  f64Greater: [0x64],
  f64Multiply: [0xa2],
  f64OfI32: [0xb7],
  f64OfF32: [0xbb],
  v128Load: (offset: number) => [0xfd, 0x00, ...at(offset)],
  /** Eight bytes as eight numbers of two bytes. */
  i16x8LoadI8: (offset: number) => [0xfd, 0x01, ...at(offset)],
  i32x4Lane: (lane: number) => [0xfd, 0x1b, lane],
  i32x4Add: [0xfd, 0xae, 0x01],
  /** Multiplies eight pairs of two-byte numbers and adds neighbouring products: four sums. */
  i16x8Dot: [0xfd, 0xba, 0x01],
} as const;

export interface WasmFunction {
  readonly name: string;
  readonly parameters: readonly number[];
  readonly result: number;
  /** Types of the locals behind the parameters. */
  readonly locals: readonly number[];
  readonly body: Code;
}

const HEADER = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]; // \0asm, version 1

/** A module that exports one function and works on the memory `host.memory`. */
export function assembleModule({ name: exported, parameters, result, locals, body }: WasmFunction): Uint8Array {
  const type = code([0x60], list(parameters.map((of) => [of])), list([[result]]));
  const memory = code(name('host'), name('memory'), [0x02, 0x00, 0x00]);
  const program = code(list(locals.map((of) => [1, of])), body, [0x0b]);
  const sections = [
    section(1, [type]),
    section(2, [memory]),
    section(3, [[0]]), // the function has the first type
    section(7, [code(name(exported), [0x00, 0])]),
    section(10, [sized(program)]),
  ];
  return Uint8Array.from(code(HEADER, ...sections));
}
