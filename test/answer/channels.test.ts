import { writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLibrary } from '../../src/cli/open-library.ts';
import { parseConfig } from '../../src/config.ts';
import { INGESTING, openSampleLibrary } from '../support/sample-library.ts';
import { createTemporaryFolder, openLibraryOf, type TemporaryLibrary } from '../support/temporary-library.ts';

let samples: TemporaryLibrary;
beforeAll(async () => {
  samples = await openSampleLibrary();
}, INGESTING);
afterAll(() => samples.discard());

describe('a request for disclosure goes to the body, never to 12345', () => {
  test.each([
    '我要申请公开云澜市2022年的三公经费明细',
    '我想申请信息公开',
    '帮我向云澜市政府申请公开一份征地批文',
    '本人申请公开云澜市城市规划图',
  ])('%s', async (question) => {
    const { status, reason, handover, text } = await samples.ask(question);
    expect({ status, reason, channel: handover?.channel }).toEqual({
      status: 'refused',
      reason: 'personal_case',
      channel: 'foi',
    });
    expect(text).not.toContain('请联系12345');
  });

  test('with what the newest document of the body prints, cited', async () => {
    const { text, citations, handover } = await samples.ask('我要申请公开云澜市的财政预算');
    expect(citations.length).toBeGreaterThan(0);
    const phone = handover?.phone ?? 'none';
    expect(text).toContain(`${phone}[`);
    expect(citations.some(({ quote }) => quote.includes(phone))).toBe(true);
  });

  test('never with a telephone number from a copy of low trust', async () => {
    const copies = await openLibraryOf({
      'siyang-copy.txt':
        '泗陽縣水務局2023年政府信息公開(kāi)工作年度報告\n本(běn)局辦公室聯(lián)系電話:0527-55550171。\n一、總體情況\n2023年共收到政府信息公開(kāi)申請(qǐng)17件。',
    });
    const { handover, text } = await copies.ask('我要申请公开泗阳县水务局的预算');
    await copies.discard();
    expect(handover).toMatchObject({ channel: 'foi' });
    expect(`${text}${handover?.phone ?? ''}`).not.toContain('55550171');
  });

  test.each(['怎么申请信息公开', '云澜市2022年收到多少件申请', '我要申请公开需要什么材料', '申请信息公开要多久答复'])(
    'but not a question about requests: %s',
    async (question) => {
      expect((await samples.ask(question)).reason).not.toBe('personal_case');
    },
  );
});

describe('cards come from the configuration', () => {
  const withCards = async (cards: string) => {
    const folder = createTemporaryFolder();
    const file = join(folder, 'channels.json');
    writeFileSync(file, cards);
    try {
      return await openLibrary(parseConfig({ WENZHENG_DATA: folder, WENZHENG_CHANNELS: file }));
    } finally {
      rmSync(file);
    }
  };
  const ask = async (cards: string, text: string) => {
    const { asking, store } = await withCards(cards);
    const answer = await asking.ask({ text, history: [], filters: {} }, { requestId: 'test' });
    await store.close();
    return answer.handover;
  };

  test('in place of those that ship', async () => {
    const own = { label: '本市热线', phone: '0911-12345', text: '请拨打本市热线。' };
    expect(await ask(JSON.stringify({ '12345': own }), '我要投诉邻居装修')).toEqual({ channel: '12345', ...own });
  });

  test('those that the file leaves out stay', async () => {
    expect(await ask('{}', '着火了怎么办')).toMatchObject({ channel: 'emergency', label: '紧急求助' });
  });

  test('a body may have a desk of its own', async () => {
    const desk = { label: '延安市依申请公开', url: 'https://www.example.gov.cn/ysqgk', text: '请在线提出申请。' };
    const cards = JSON.stringify({ foiOf: [{ body: '延安市财政局', ...desk }] });
    expect(await ask(cards, '我要申请公开延安市财政局的预算')).toEqual({ channel: 'foi', ...desk });
  });

  test.each([
    ['not JSON', '{'],
    ['an unknown key', '{"hotline": {"label": "热线", "text": "…"}}'],
    ['a card without a text', '{"foi": {"label": "依申请公开"}}'],
    ['an address that is none', '{"foi": {"label": "依申请公开", "text": "…", "url": "javascript:alert(1)"}}'],
  ])('a file with %s stops the program and names it', async (_what, cards) => {
    await expect(withCards(cards)).rejects.toThrow(/channels\.json/);
  });
});
