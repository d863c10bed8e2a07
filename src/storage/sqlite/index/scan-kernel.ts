import { assembleModule, code, F64, I32, op, V128 } from './wasm-module.ts';

/** What is used of it: its types come with those of browsers, which this program does without. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
};

/** Rows of small numbers in a memory that WebAssembly can read, and the search through them. */
export interface ScanKernel {
  /** All rows, each filled up with zeros to `stride` numbers. */
  readonly values: Int8Array;
  /** What the numbers of each row are multiplied by. */
  readonly scales: Float32Array;
  readonly stride: number;
  /** What rows are compared with: `stride` numbers from −127 to 127. */
  readonly query: Int16Array;
  /** The first row from `row` on, before `end`, whose product with the query is above `bar`; `end` when there is none. */
  next(row: number, end: number, bar: number): number;
  /** The product of the row that `next` found last. */
  product(): number;
}

/** Numbers that are multiplied at a time. */
const LANES = 8;
const PAGE = 65_536;
const roundUp = (value: number, step: number) => Math.ceil(value / step) * step;

interface Layout {
  readonly stride: number;
  readonly query: number;
  readonly scales: number;
  readonly values: number;
}

/**
 * One row has no loop of its own: its products are written out one after the other, which is possible because the
 * module is assembled for vectors of one length.
 */
function assembleNext({ stride, query, scales, values }: Layout) {
  const [row, end, bar, address, sums, product] = [0, 1, 2, 3, 4, 5];
  const products = Array.from({ length: stride / LANES }, (_, i) =>
    code(
      code(op.get(address), op.i16x8LoadI8(values + LANES * i)),
      code(op.i32(0), op.v128Load(query + 2 * LANES * i)),
      op.i16x8Dot,
      i > 0 ? op.i32x4Add : [],
    ),
  );
  const lane = (number: number) => code(op.get(sums), op.i32x4Lane(number));
  const total = code(lane(0), lane(1), op.i32Add, lane(2), op.i32Add, lane(3), op.i32Add);
  const scale = code(op.get(row), op.i32(4), op.i32Multiply, op.f32Load(scales), op.f64OfF32);
  const found = code(op.i32(0), op.get(product), op.f64Store(0), op.get(row), op.return);
  const eachRow = code(
    code(op.get(row), op.get(end), op.i32GreaterOrEqual, op.branchIf(1)),
    code(op.get(row), op.i32(stride), op.i32Multiply, op.set(address)),
    code(...products, op.set(sums)),
    code(total, op.f64OfI32, scale, op.f64Multiply, op.tee(product)),
    code(op.get(bar), op.f64Greater, op.if(found)),
    code(op.get(row), op.i32(1), op.i32Add, op.set(row), op.branch(0)),
  );
  return assembleModule({
    name: 'next',
    parameters: [I32, I32, F64],
    result: I32,
    locals: [I32, V128, F64],
    body: code(op.block(op.loop(eachRow)), op.get(end)),
  });
}

/** Memory for so many vectors, all zero at first, and the code to search it: some 14 ns for a row of 256 numbers. */
export function createScanKernel(rows: number, dimensions: number): ScanKernel {
  const stride = Math.max(LANES, roundUp(dimensions, LANES));
  const query = 16; // behind the product that `next` leaves at 0
  const scales = query + 2 * stride;
  const values = roundUp(scales + 4 * rows, 16);
  const memory = new WebAssembly.Memory({ initial: Math.ceil((values + rows * stride) / PAGE) });
  const module = new WebAssembly.Module(assembleNext({ stride, query, scales, values }));
  const { exports } = new WebAssembly.Instance(module, { host: { memory } });
  const product = new Float64Array(memory.buffer, 0, 1);
  return {
    values: new Int8Array(memory.buffer, values, rows * stride),
    scales: new Float32Array(memory.buffer, scales, rows),
    stride,
    query: new Int16Array(memory.buffer, query, stride),
    // The module is the one assembled above, so this is what it exports.
    next: exports['next'] as ScanKernel['next'],
    product: () => product[0]!,
  };
}
