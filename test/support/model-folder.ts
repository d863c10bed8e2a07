import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeOnnxModel } from './onnx-model.ts';

/** Every token of the tiny model, by id. */
const TOKENS = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '申', '请', '费', '政'];

const SPECIAL = TOKENS.filter((token) => token.startsWith('['));
const idOf = (token: string) => TOKENS.indexOf(token);

/** Each token is a direction of its own, so a mean says which tokens there were, and how often. */
export const ONE_HOT = TOKENS.map((_, row) => TOKENS.map((_, column) => (row === column ? 1 : 0)));

export const MEAN = { '1_Pooling/config.json': { pooling_mode_mean_tokens: true } };

const tokenizer = {
  version: '1.0',
  added_tokens: SPECIAL.map((content) => ({ id: idOf(content), content, special: true })),
  normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, lowercase: true },
  pre_tokenizer: { type: 'BertPreTokenizer' },
  post_processor: {
    type: 'TemplateProcessing',
    single: [
      { SpecialToken: { id: '[CLS]', type_id: 0 } },
      { Sequence: { id: 'A', type_id: 0 } },
      { SpecialToken: { id: '[SEP]', type_id: 0 } },
    ],
    special_tokens: Object.fromEntries(
      ['[CLS]', '[SEP]'].map((token) => [token, { id: token, ids: [idOf(token)], tokens: [token] }]),
    ),
  },
  decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
  model: {
    type: 'WordPiece',
    unk_token: '[UNK]',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: Object.fromEntries(TOKENS.map((token, id) => [token, id])),
  },
};

export const bertModel = (table: readonly (readonly number[])[] = ONE_HOT) =>
  makeOnnxModel({ table, inputs: ['input_ids', 'attention_mask', 'token_type_ids'], output: 'states' });

/**
 * Writes the folder of a tiny model as Hugging Face would publish it. Files of `changes` take the place of its own:
 * bytes and text as they are, anything else as JSON, null for none.
 */
export function writeModelFolder(directory: string, changes: Readonly<Record<string, unknown>> = {}): string {
  const files = { 'model.onnx': bertModel(), 'tokenizer.json': tokenizer, 'config.json': {}, ...changes };
  for (const [name, content] of Object.entries(files)) {
    if (content === null) continue;
    const path = join(directory, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content instanceof Uint8Array ? content : textOf(content));
  }
  return directory;
}

const textOf = (content: unknown) => (typeof content === 'string' ? content : JSON.stringify(content));

/** The unit vector of a text of the tiny model with mean pooling, token by token. */
export function meanOf(...tokens: readonly string[]): readonly number[] {
  const counts = TOKENS.map((token) => tokens.filter((one) => one === token).length);
  return counts.map((count) => count / Math.hypot(...counts));
}
