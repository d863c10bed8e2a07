import { type Field, bytes, integer, message, text } from './protobuf.ts';

/** Numbers of ONNX's element types. */
const FLOAT = 1;
const INT64 = 7;
const OPSET = 17;

interface TinyModel {
  /** One row for each token id: its state, whatever stands around it. */
  readonly table: readonly (readonly number[])[];
  /** Names of inputs; the first one is looked up. */
  readonly inputs: readonly string[];
  /** `states`: [texts, tokens, dimensions]. `ids`: the ids themselves, as an export without states would have it. */
  readonly output: 'states' | 'ids';
}

const shaped = (field: number, name: string, type: number, sizes: readonly (string | number)[]) => {
  const sides = sizes.map((size) => message(1, typeof size === 'string' ? text(2, size) : integer(1, size)));
  return message(field, text(1, name), message(2, message(1, integer(1, type), message(2, ...sides))));
};

/** The bytes of an ONNX file whose only layer looks tokens up in a table (ModelProto of onnx.proto). */
export function makeOnnxModel({ table, inputs, output }: TinyModel): Uint8Array {
  const dimensions = table[0]?.length ?? 0;
  const [looked = ''] = inputs;
  const weights = message(
    5,
    integer(1, table.length),
    integer(1, dimensions),
    integer(2, FLOAT),
    text(8, 'table'),
    bytes(9, new Uint8Array(Float32Array.from(table.flat()).buffer)),
  );
  const node: readonly Field[] =
    output === 'states'
      ? [text(1, 'table'), text(1, looked), text(2, 'last_hidden_state'), text(4, 'Gather')]
      : [text(1, looked), text(2, 'last_hidden_state'), text(4, 'Identity')];
  const result =
    output === 'states'
      ? shaped(12, 'last_hidden_state', FLOAT, ['texts', 'tokens', dimensions])
      : shaped(12, 'last_hidden_state', INT64, ['texts', 'tokens']);
  const graph = message(
    7,
    message(1, ...node),
    text(2, 'tiny'),
    weights,
    ...inputs.map((name) => shaped(11, name, INT64, ['texts', 'tokens'])),
    result,
  );
  return Buffer.concat([integer(1, 8), graph, message(8, integer(2, OPSET))]);
}
