import { z } from 'zod';
import { Failure } from './domain/failures.ts';

interface Setting<Value> {
  readonly variable: string;
  /** What applies when the variable is absent or empty; '' means "not set". */
  readonly fallback: string;
  readonly about: string;
  readonly secret: boolean;
  readonly value: z.ZodType<Value, string>;
}

const setting = <Value>(
  variable: string,
  fallback: string,
  about: string,
  value: z.ZodType<Value, string>,
  secret = false,
): Setting<Value> => ({ variable, fallback, about, secret, value });

const integer = (low: number, high: number) => {
  const error = `应为 ${low} 至 ${high} 的整数`;
  return z
    .string()
    .regex(/^\d{1,10}$/, error)
    .transform(Number)
    .refine((value) => value >= low && value <= high, error);
};

const OBVIOUS_TOKEN =
  /^(?:change.?me|admin|administrator|password|passwd|secret|token|test|demo|default|wenzheng|(.)\1*)\d*$/i;

const token = z
  .string()
  .refine((value) => value === '' || /^[\x21-\x7e]{16,}$/.test(value), '至少 16 个字符，只能用不含空格的 ASCII 字符')
  .refine((value) => value === '' || !OBVIOUS_TOKEN.test(value), '过于简单，请换成随机生成的令牌')
  .transform((value) => value || null);

const embedSecret = z
  .string()
  .refine((value) => value === '' || /^[\x21-\x7e]{16,}$/.test(value), '至少 16 个字符，只能用不含空格的 ASCII 字符')
  .refine((value) => !OBVIOUS_TOKEN.test(value), '过于简单，请换成随机生成的字符')
  .transform((value) => value || null);

const modelName = z.string().regex(/^[\w./:-]{0,100}$/, '应为模型名称');

/** Only what a Content-Security-Policy takes for one host as well: no wildcard, no separator of its own. */
const ORIGIN = /^https?:\/\/(?:[\w.-]+|\[[\da-f:]+\])(?::\d+)?$/;

const isOrigin = (text: string) => ORIGIN.test(text) && URL.canParse(text) && new URL(text).origin === text;

const origins = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  )
  .refine((all) => all.every(isOrigin), '应为以逗号分隔的来源，例如 https://www.example.gov.cn，结尾不带斜杠');

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Every setting. `docs/operations.md` lists the same variables and defaults. */
export const SETTINGS = {
  dataDir: setting('WENZHENG_DATA', '.wenzheng', 'Data directory, relative to the working directory', z.string()),
  port: setting('PORT', '8787', 'Port to listen on; 0 takes any free one', integer(0, 65535)),
  host: setting('HOST', '127.0.0.1', 'Address to listen on', z.string()),
  token: setting(
    'WENZHENG_TOKEN',
    '',
    'Bearer token of staff, at least 16 characters; without it staff routes answer 401',
    token,
    true,
  ),
  hnswFrom: setting(
    'WENZHENG_HNSW_FROM',
    '200000',
    'Number of vectors from which hnswlib proposes candidates',
    integer(1, 1e9),
  ),
  logLevel: setting(
    'WENZHENG_LOG',
    'info',
    'Log level',
    z.enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      '应为 fatal、error、warn、info、debug、trace 或 silent',
    ),
  ),
  rateLimit: setting(
    'WENZHENG_RATE_LIMIT',
    '15',
    'Questions per minute and client, four times as many per ten minutes; 0 switches the limit off',
    integer(0, 100_000),
  ),
  trustProxy: setting(
    'WENZHENG_TRUST_PROXY',
    '0',
    'Take the client address from the last entry of X-Forwarded-For; only behind a proxy of your own (0 or 1)',
    z.enum(['0', '1'], '应为 0 或 1').transform((value) => value === '1'),
  ),
  allowedOrigins: setting(
    'WENZHENG_ALLOWED_ORIGINS',
    '',
    'Origins of other sites whose pages may call the API, separated by commas',
    origins,
  ),
  embedSecret: setting(
    'WENZHENG_EMBED_SECRET',
    '',
    'Secret that signs the tokens of pages on other sites, at least 16 characters; when empty one is made up, and tokens end with a restart',
    embedSecret,
    true,
  ),
  timeZone: setting(
    'WENZHENG_TIME_ZONE',
    'Asia/Shanghai',
    'Time zone whose calendar tells what 去年 and 今年 are and which documents are out of force, whatever the zone of the process',
    z.string().refine(isTimeZone, '应为 IANA 时区名称，例如 Asia/Shanghai'),
  ),
  answerSeconds: setting(
    'WENZHENG_ANSWER_SECONDS',
    '1',
    'Seconds of computing that looking for one answer may take; beyond them the question is too broad',
    integer(1, 60),
  ),
  answerHours: setting(
    'WENZHENG_ANSWER_HOURS',
    '24',
    'Hours that an answer is found by its address, with its question as far as that names nobody',
    integer(1, 8760),
  ),
  feedbackDays: setting(
    'WENZHENG_FEEDBACK_DAYS',
    '365',
    'Days after which feedback is deleted, handled or not; 0 keeps it until staff delete it',
    integer(0, 36_500),
  ),
  parseSeconds: setting(
    'WENZHENG_PARSE_SECONDS',
    '20',
    'Seconds that reading one file may take before its process is ended',
    integer(1, 3600),
  ),
  userAgent: setting(
    'WENZHENG_USER_AGENT',
    'Wenzheng/0.1 (reads government disclosure reports)',
    'How ingest introduces itself to the sites it fetches from; name a contact here',
    z.string().regex(/^[A-Za-z][\x20-\x7e]{0,199}$/, '应为 ASCII 字符，以字母开头，不超过 200 个'),
  ),
  embedder: setting(
    'WENZHENG_EMBEDDER',
    'lsa',
    'Where vectors come from: lsa (statistics of the library itself), onnx (a model in a local folder) or openai (any compatible endpoint)',
    z.enum(['lsa', 'onnx', 'openai'], '应为 lsa、onnx 或 openai'),
  ),
  embedderDir: setting(
    'WENZHENG_EMBEDDER_DIR',
    '',
    'Folder of the embedding model, as published on Hugging Face; with WENZHENG_EMBEDDER=onnx',
    z.string(),
  ),
  embeddingModel: setting(
    'WENZHENG_EMBEDDING_MODEL',
    '',
    'Name of the embedding model at the endpoint; with WENZHENG_EMBEDDER=openai',
    modelName,
  ),
  chatModel: setting(
    'WENZHENG_CHAT_MODEL',
    '',
    'Name of the language model at the endpoint that may phrase what was found; without it there is none',
    modelName,
  ),
  modelOn: setting(
    'WENZHENG_MODEL',
    'on',
    'off leaves the language model alone without forgetting its settings (on or off)',
    z.enum(['on', 'off'], '应为 on 或 off').transform((value) => value === 'on'),
  ),
  chatDeadlineSeconds: setting(
    'WENZHENG_CHAT_DEADLINE_SECONDS',
    '15',
    'Seconds that the language model may take for an answer, retries included',
    integer(1, 300),
  ),
  chatIdleSeconds: setting(
    'WENZHENG_CHAT_IDLE_SECONDS',
    '5',
    'Seconds that it may take for the first words and between two pieces; more for models that think first',
    integer(1, 300),
  ),
  chatConcurrency: setting(
    'WENZHENG_CHAT_CONCURRENCY',
    '4',
    'Answers that it may write at the same time; twice as many questions wait, more go without it',
    integer(1, 1000),
  ),
  chatDailyCalls: setting(
    'WENZHENG_CHAT_DAILY_CALLS',
    '2000',
    'Requests to it a day, retries included; 0 for no limit',
    integer(0, 1e9),
  ),
  chatDailyTokens: setting(
    'WENZHENG_CHAT_DAILY_TOKENS',
    '2000000',
    'Tokens a day, questions and answers, estimated at one a Chinese character; 0 for no limit',
    integer(0, 1e9),
  ),
  openAiKey: setting('OPENAI_API_KEY', '', 'Key for the endpoint', z.string(), true),
  openAiBaseUrl: setting(
    'OPENAI_BASE_URL',
    '',
    'Address of an OpenAI-compatible endpoint, such as http://127.0.0.1:11434/v1; OpenAI itself when empty',
    z
      .string()
      .refine((text) => text === '' || /^https?:\/\//.test(text), '应为 http(s) 地址')
      .transform((text) => text || null),
  ),
  channelsFile: setting(
    'WENZHENG_CHANNELS',
    '',
    'JSON file with the cards that tell readers where to turn to; those that ship when empty',
    z.string().transform((text) => text || null),
  ),
  ingestUrl: setting(
    'WENZHENG_INGEST_URL',
    '0',
    'Let staff have the service fetch and ingest a public address (0 or 1)',
    z.enum(['0', '1'], '应为 0 或 1').transform((value) => value === '1'),
  ),
} as const;

type Settings = typeof SETTINGS;

/** Validated settings, one property per entry of `SETTINGS`. */
export type Config = { readonly [Key in keyof Settings]: Settings[Key] extends Setting<infer Value> ? Value : never };

/**
 * Reads the settings from an environment. Throws `Failure('CONFIG_INVALID')` that names every bad variable, what is
 * wrong with its value (secrets are not repeated) and what to do.
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  const entries = Object.entries(SETTINGS).map(([key, one]) => {
    const text = env[one.variable]?.trim() || one.fallback;
    const parsed = one.value.safeParse(text);
    if (!parsed.success) problems.push(complaint(one, text, parsed.error.issues[0]?.message));
    return [key, parsed.data];
  });
  if (problems.length > 0)
    throw new Failure('CONFIG_INVALID', `${problems.join('；')}。请改正这些环境变量后重新启动。`);
  // Object.fromEntries forgets the keys; they are those of SETTINGS, each parsed by its own schema.
  return Object.fromEntries(entries) as Config;
}

const complaint = ({ variable, secret }: Setting<unknown>, text: string, message = '') =>
  secret ? `${variable} 的值不可用：${message}` : `${variable} 的值“${text.slice(0, 80)}”不可用：${message}`;

/** The settings of this process: the only place that reads `process.env`. */
export const readConfig = () => parseConfig(process.env);
