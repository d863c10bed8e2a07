import { describe, expect, test } from 'vitest';
import { SETTINGS, parseConfig } from '../src/config.ts';
import { Failure } from '../src/domain/failures.ts';

const complaintOf = (env: Record<string, string>) => {
  try {
    parseConfig(env);
  } catch (error) {
    if (error instanceof Failure && error.code === 'CONFIG_INVALID') return error.message;
    throw error;
  }
  return '';
};

describe('parseConfig', () => {
  test('gives every default when nothing is set', () => {
    expect(parseConfig({})).toEqual({
      dataDir: '.wenzheng',
      port: 8787,
      host: '127.0.0.1',
      token: null,
      hnswFrom: 200_000,
      logLevel: 'info',
      rateLimit: 15,
      trustProxy: false,
      allowedOrigins: [],
      embedSecret: null,
      answerSeconds: 1,
      parseSeconds: 20,
      userAgent: 'Wenzheng/0.1 (reads government disclosure reports)',
      timeZone: 'Asia/Shanghai',
      answerHours: 24,
      feedbackDays: 365,
      embedder: 'lsa',
      embedderDir: '',
      embeddingModel: '',
      chatModel: '',
      modelOn: true,
      chatDeadlineSeconds: 15,
      chatIdleSeconds: 5,
      chatConcurrency: 4,
      chatDailyCalls: 2000,
      chatDailyTokens: 2_000_000,
      openAiKey: '',
      openAiBaseUrl: null,
      channelsFile: null,
      ingestUrl: false,
    });
  });

  test('reads every variable', () => {
    const env = {
      WENZHENG_DATA: '/srv/wenzheng',
      PORT: '0',
      HOST: '::1',
      WENZHENG_TOKEN: 'x7Kq-0aa9-LmPw-3d',
      WENZHENG_HNSW_FROM: '5000',
      WENZHENG_LOG: 'warn',
      WENZHENG_RATE_LIMIT: '0',
      WENZHENG_TRUST_PROXY: '1',
      WENZHENG_ALLOWED_ORIGINS: 'https://www.example.gov.cn, http://localhost:3000',
      WENZHENG_EMBED_SECRET: 'p3Vd-81kz-QwTn-6b',
      WENZHENG_TIME_ZONE: 'America/New_York',
      WENZHENG_ANSWER_SECONDS: '5',
      WENZHENG_ANSWER_HOURS: '2',
      WENZHENG_FEEDBACK_DAYS: '0',
      WENZHENG_PARSE_SECONDS: '90',
      WENZHENG_USER_AGENT: 'ExampleBot/2 (mail@example.gov.cn)',
      WENZHENG_EMBEDDER: 'onnx',
      WENZHENG_EMBEDDER_DIR: '/srv/bge',
      WENZHENG_EMBEDDING_MODEL: 'bge-m3',
      WENZHENG_CHAT_MODEL: 'qwen-plus',
      WENZHENG_MODEL: 'off',
      WENZHENG_CHAT_DEADLINE_SECONDS: '30',
      WENZHENG_CHAT_IDLE_SECONDS: '10',
      WENZHENG_CHAT_CONCURRENCY: '1',
      WENZHENG_CHAT_DAILY_CALLS: '0',
      WENZHENG_CHAT_DAILY_TOKENS: '500000',
      OPENAI_API_KEY: 'k',
      OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1',
      WENZHENG_CHANNELS: '/srv/channels.json',
      WENZHENG_INGEST_URL: '1',
    };
    expect(Object.keys(env)).toEqual(Object.values(SETTINGS).map((setting) => setting.variable));
    expect(parseConfig(env)).toEqual({
      dataDir: '/srv/wenzheng',
      port: 0,
      host: '::1',
      token: 'x7Kq-0aa9-LmPw-3d',
      hnswFrom: 5000,
      logLevel: 'warn',
      rateLimit: 0,
      trustProxy: true,
      allowedOrigins: ['https://www.example.gov.cn', 'http://localhost:3000'],
      embedSecret: 'p3Vd-81kz-QwTn-6b',
      timeZone: 'America/New_York',
      answerSeconds: 5,
      answerHours: 2,
      feedbackDays: 0,
      parseSeconds: 90,
      userAgent: 'ExampleBot/2 (mail@example.gov.cn)',
      embedder: 'onnx',
      embedderDir: '/srv/bge',
      embeddingModel: 'bge-m3',
      chatModel: 'qwen-plus',
      modelOn: false,
      chatDeadlineSeconds: 30,
      chatIdleSeconds: 10,
      chatConcurrency: 1,
      chatDailyCalls: 0,
      chatDailyTokens: 500_000,
      openAiKey: 'k',
      openAiBaseUrl: 'http://127.0.0.1:11434/v1',
      channelsFile: '/srv/channels.json',
      ingestUrl: true,
    });
  });

  test('takes an empty variable as not set', () => {
    expect(parseConfig({ PORT: '', WENZHENG_TOKEN: '  ' })).toMatchObject({ port: 8787, token: null });
  });

  test.each([
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '80a'],
    ['PORT', '8e3'],
    ['WENZHENG_HNSW_FROM', '0'],
    ['WENZHENG_LOG', 'verbose'],
    ['WENZHENG_RATE_LIMIT', '1.5'],
    ['WENZHENG_TRUST_PROXY', 'yes'],
    ['WENZHENG_EMBEDDER', 'bge'],
    ['WENZHENG_CHAT_MODEL', 'qwen plus'],
    ['WENZHENG_MODEL', 'auto'],
    ['WENZHENG_CHAT_DEADLINE_SECONDS', '0'],
    ['WENZHENG_CHAT_CONCURRENCY', '0'],
    ['WENZHENG_CHAT_DAILY_CALLS', '-1'],
    ['WENZHENG_ALLOWED_ORIGINS', '*'],
    ['WENZHENG_ALLOWED_ORIGINS', 'null'],
    ['WENZHENG_ALLOWED_ORIGINS', 'https://*.example.gov.cn'],
    ['WENZHENG_ALLOWED_ORIGINS', "https://a.example;script-src'unsafe-inline'"],
    ['WENZHENG_ALLOWED_ORIGINS', 'https://名.example'],
    ['WENZHENG_ALLOWED_ORIGINS', 'https://www.example.gov.cn/'],
    ['WENZHENG_ALLOWED_ORIGINS', 'javascript:alert(1)'],
  ])('refuses %s=%s and repeats both', (variable, value) => {
    const complaint = complaintOf({ [variable]: value });
    expect(complaint).toContain(variable);
    expect(complaint).toContain(value);
  });

  test.each([
    'changeme',
    'change-me',
    'Password123',
    'admin1234',
    'wenzheng2024',
    'aaaaaaaaaa',
    '12345678',
    'short',
    'with space in it',
    'fifteen-letters',
    'two words are too many',
  ])('refuses the staff token %s without repeating it', (token) => {
    const complaint = complaintOf({ WENZHENG_TOKEN: token });
    expect(complaint).toContain('WENZHENG_TOKEN');
    expect(complaint).not.toContain(token);
  });

  test.each(['fifteen-letters', 'aaaaaaaaaaaaaaaa', 'two words are too many'])(
    'refuses the secret %s without repeating it',
    (secret) => {
      const complaint = complaintOf({ WENZHENG_EMBED_SECRET: secret });
      expect(complaint).toContain('WENZHENG_EMBED_SECRET');
      expect(complaint).not.toContain(secret);
    },
  );

  test('names all bad variables at once', () => {
    const complaint = complaintOf({ PORT: 'x', WENZHENG_LOG: 'y' });
    expect(complaint).toContain('PORT');
    expect(complaint).toContain('WENZHENG_LOG');
  });
});
