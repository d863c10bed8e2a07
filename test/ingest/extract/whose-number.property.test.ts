import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findProseFigures } from '../../../ingest/extract/prose-figures.ts';
import { findZeroStatements } from '../../../ingest/extract/zeros/zero-statements.ts';

const read = (text: string, kind: 'disclosure' | 'hotline' = 'disclosure') =>
  findProseFigures(text, { start: 0, end: text.length }, { kind, year: 2024 });

const count = fc.integer({ min: 1, max: 99_999 });
const separator = fc.constantFrom(',', '、', ';');

describe('figures of one sentence', () => {
  const bodies = fc.uniqueArray(
    fc.constantFrom('教育局', '公安局', '住建局', '民政局', '城管局', '交通局', '河口镇', '青石乡'),
    {
      minLength: 2,
      maxLength: 6,
    },
  );

  it('belong to the body they stand behind, whatever stands around', () => {
    fc.assert(
      fc.property(
        bodies,
        fc.array(count, { minLength: 6, maxLength: 6 }),
        separator,
        fc.constantFrom('上升', '下降'),
        (names, counts, mark, way) => {
          const items = names.map((name, index) => `${name}${counts[index]}件(同比${way}${index + 1}.5%)`);
          const figures = read(`工单较多的单位为:${items.join(mark)}。`, 'hotline');
          expect(figures.map(({ subject }) => subject)).toEqual(names.flatMap((name) => [name, `${name},同比${way}`]));
          expect(figures.flatMap(({ indicator }) => indicator ?? [])).toEqual([]);
        },
      ),
    );
  });

  const channels: readonly (readonly [words: string, indicator: string | null])[] = [
    ['政府网站', 'proactive.info_website'],
    ['微信公众号', 'proactive.info_wechat'],
    ['政务微博', 'proactive.info_weibo'],
    ['政务新媒体', 'proactive.info_new_media'],
    ['其他渠道', null],
    ['公示栏', null],
  ];

  it('belong to the channel they name, in any order, and never to the whole', () => {
    const order = fc.shuffledSubarray([...channels], { minLength: 2 });
    const shape = fc.constantFrom(
      (words: string) => `通过${words}公开政府信息`,
      (words: string) => `${words}公开信息`,
      (words: string) => `${words}发布信息`,
    );
    fc.assert(
      fc.property(order, shape, count, separator, (list, spell, first, mark) => {
        const text = `${list.map(([words], index) => `${spell(words)}${first + index}条`).join(mark)}。`;
        expect(read(text).map(({ indicator }) => indicator)).toEqual(list.map(([, indicator]) => indicator));
      }),
    );
  });

  const steps: readonly (readonly [words: string, indicator: string])[] = [
    ['上年结转', 'foi.carried_in'],
    ['结转上年度申请', 'foi.carried_in'],
    ['已办结', 'foi.answered'],
    ['年内答复', 'foi.answered'],
    ['结转下年度办理', 'foi.pending'],
    ['尚未办结', 'foi.pending'],
    ['正在办理', 'foi.pending'],
  ];

  it('keep their step behind the requests that came in, in any order', () => {
    const order = fc.shuffledSubarray([...steps], { minLength: 1 });
    const opening = fc.constantFrom('收到政府信息公开申请', '新收依申请公开', '受理公开政府信息申请', '共收到申请');
    fc.assert(
      fc.property(order, opening, count, fc.constantFrom(',', ';', '。'), (list, begin, first, mark) => {
        const text = `${[begin, ...list.map(([words]) => words)].map((words, index) => `${words}${first + index}件`).join(mark)}。`;
        expect(read(text).map(({ indicator }) => indicator)).toEqual([
          'foi.received',
          ...list.map(([, indicator]) => indicator),
        ]);
      }),
    );
  });

  it('are not changed by a clause about something else before them', () => {
    const others = fc.constantFrom(
      '开展业务培训3次',
      '受理12345热线工单84件',
      '办理政协提案12件',
      '教育局公开信息31条',
      '收到网民留言9条',
      '核发许可证500件',
    );
    const own = fc.constantFrom(
      ['收到政府信息公开申请7件', 'foi.received'],
      ['主动公开政府信息700条', 'proactive.info_total'],
      ['召开新闻发布会5场', 'interpretation.press_conferences'],
      ['门户网站发布信息70条', 'proactive.info_website'],
    );
    fc.assert(
      fc.property(others, own, separator, (other, [words, indicator], mark) => {
        expect(read(`${other}${mark}${words}。`).at(-1)?.indicator).toBe(indicator);
      }),
    );
  });
});

describe('a zero in words', () => {
  const zeros = (text: string) =>
    findZeroStatements(text, { start: 0, end: text.length }).map(({ indicator }) => indicator);
  const denial = fc.constantFrom('未收到', '没有收到', '未受理', '没有', '无');

  it('of a narrower kind is no zero of all requests', () => {
    const kinds = fc.constantFrom(
      '涉及商业秘密的',
      '关于征地拆迁的',
      '自然人提出的',
      '网上',
      '律师提交的',
      '商业企业的',
    );
    fc.assert(
      fc.property(denial, kinds, fc.constantFrom('政府信息公开申请', '依申请公开申请', '申请'), (deny, kind, noun) => {
        expect(zeros(`2024年,我局${deny}${kind}${noun}。`)).toEqual([]);
      }),
    );
  });

  it('of everything is one, however it is said', () => {
    const noun = fc.constantFrom(
      '政府信息公开申请',
      '依申请公开',
      '公民、法人和其他组织的政府信息公开申请',
      '公开政府信息的申请',
    );
    fc.assert(
      fc.property(denial, noun, fc.constantFrom('', '的情况', '情况发生'), (deny, words, tail) => {
        expect(zeros(`2024年,我局${deny}${words}${tail}。`)).toEqual(['foi.received']);
      }),
    );
  });

  it('of lost disputes is none of the disputes', () => {
    const cause = fc.constantFrom('', '因政府信息公开引起的', '因依申请公开被提起');
    const lost = fc.constantFrom('行政诉讼败诉', '行政复议被纠错', '行政诉讼被撤销', '败诉');
    fc.assert(
      fc.property(
        fc.constantFrom('未发生', '无', '没有发生'),
        cause,
        lost,
        fc.constantFrom('', '情形', '案件', '的情况'),
        (deny, why, what, tail) => {
          const found = zeros(`全年${deny}${why}${what}${tail}。`);
          expect(found).toHaveLength(1);
          expect(['dispute.litigation_lost', 'dispute.review.corrected']).toContain(found[0]);
        },
      ),
    );
  });
});
