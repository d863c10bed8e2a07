import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnswering } from '../../src/answer/pipeline.ts';
import { readChannels } from '../../src/catalogue/channels.ts';
import { INGESTING, openSampleLibrary } from '../support/sample-library.ts';
import type { TemporaryLibrary } from '../support/temporary-library.ts';

let library: TemporaryLibrary;
beforeAll(async () => {
  library = await openSampleLibrary();
}, INGESTING);
afterAll(() => library.discard());

const provinces =
  '北京市、天津市、河北省、山西省、内蒙古自治区、辽宁省、吉林省、黑龙江省、上海市、江苏省、浙江省、安徽省、福建省、江西省、山东省、河南省、湖北省、湖南省、广东省、广西壮族自治区、海南省、重庆市、四川省、贵州省、云南省、西藏自治区、陕西省、甘肃省、青海省、宁夏回族自治区、新疆维吾尔自治区、香港特别行政区';

/** One question of 500 characters stopped the service for up to 54 seconds: every name in it was looked for in the whole library. */
describe('a question that names more than one answer tells', () => {
  it.each([
    [`${provinces}2024年收到申请多少件？`, '地区和机关', '前30个'],
    [`宝塔区、${provinces}2024年收到多少件政府信息公开申请？`, '地区和机关', '前30个'],
  ])('says of %s what was not looked at', async (question, part, most) => {
    const { text, status } = await library.ask(question);
    expect(text).toContain(`一次列出的${part}太多，仅列出${most}；没有查的有：`);
    expect(status).not.toBe('answered');
  });

  it('answers the first of many years, and is partial', async () => {
    const years = Array.from({ length: 30 }, (_, index) => `${2024 - index}年`).join('、');
    const { text, status, figures } = await library.ask(`宝塔区${years}分别收到多少件政府信息公开申请？`);
    expect(figures.some(({ value }) => value === '22')).toBe(true);
    expect(status).toBe('partial');
    expect(text).toContain('没有查的有：2004、2003、2002');
  });

  it.each(['“石台县”', '石台县政府信息公开申请', '石台县、'])(
    'names %s once, however often it is said',
    async (words) => {
      const { text } = await library.ask(words.repeat(500).slice(0, 500));
      expect(text.split('石台县').length).toBeLessThan(5);
    },
  );
});

describe('a question that takes longer than it may', () => {
  /** No time at all: whatever is looked up in a loop is too much. */
  const hurried = () =>
    createAnswering({
      store: slow(library.store),
      retriever: library.retriever,
      channels: readChannels(),
      budget: 0,
    });

  it.each([
    ['历年行政许可最多的是哪个单位？', 3],
    ['各单位收到申请的合计是多少？', 3],
    ['宝塔区和云澜市收到申请谁多？', 2],
  ])('is told so, with parts to ask alone: %s', async (question, offered) => {
    const answer = await hurried().ask({ text: question, history: [], filters: {} }, { requestId: 'test' });
    expect([answer.status, answer.reason]).toEqual(['not_found', 'too_broad']);
    expect(answer.text).toContain('问题范围过大');
    expect([answer.figures, answer.citations]).toEqual([[], []]);
    expect(answer.suggestions).toHaveLength(offered);
    for (const part of answer.suggestions) {
      const own = await library.ask(part);
      expect([part, own.reason === 'too_broad', own.coverage]).toEqual([part, false, null]);
    }
  });

  it('ends when its reader leaves', async () => {
    const reader = new AbortController();
    const asked = { text: '历年行政许可最多的是哪个单位？', history: [], filters: {} };
    const patient = createAnswering({ ...library, store: slow(library.store), channels: readChannels() });
    const answer = patient.ask(asked, { requestId: 'test', signal: reader.signal });
    setTimeout(() => reader.abort(new Error('left')), 0);
    await expect(answer).rejects.toThrow('left');
  });
});

/** Every look-up takes as long as one of a library of many reports. */
function slow(store: TemporaryLibrary['store']): TemporaryLibrary['store'] {
  const busy = (ms: number) => {
    const until = performance.now() + ms;
    while (performance.now() < until);
  };
  return {
    ...store,
    facts: async (query) => {
      busy(15);
      return store.facts(query);
    },
  };
}
