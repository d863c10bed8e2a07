import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionTerms, termCounts, terms, withoutQuestionWords } from '../../src/text/tokenise.ts';

describe('terms', () => {
  it.each([
    ['宝塔区', ['宝', '塔', '区', '宝塔', '塔区']],
    ['2024年收费24252.31万元', ['2024', '年', '收', '费', '年收', '收费', '24252.31', '万', '元', '万元']],
    ['gov.cn 与 GKNB-2021', ['gov', 'cn', '与', 'gknb', '2021']],
    ['２０２４　ＡＢＣ①', ['2024', 'abc1']],
    ['𠮷野', ['𠮷', '野', '𠮷野']],
    ['〇六年', ['〇', '六', '年', '〇六', '六年']],
    ['市,区', ['市', '区']],
    ['🏛️ | -- ', []],
    ['', []],
  ])('of %s', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it('do not care about width, case or form of the characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(terms(text.normalize('NFKC').toLowerCase())).toEqual(terms(text));
      }),
    );
  });

  it('of two texts are those of both, when something stands between', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(terms(`${a}\n${b}`).toSorted()).toEqual([...terms(a), ...terms(b)].toSorted());
      }),
    );
  });

  it('are counted in order of first appearance', () => {
    expect(termCounts('公开公开 a')).toEqual([
      { term: '公', count: 2 },
      { term: '开', count: 2 },
      { term: '公开', count: 2 },
      { term: '开公', count: 1 },
      { term: 'a', count: 1 },
    ]);
  });
});

describe('questions', () => {
  it.each([
    ['请问宝塔区一共收到多少件申请吗?', '宝塔区 收到 件申请'],
    ['依申请公开是什么', '依申请公开'],
    ['麻烦告诉我12345怎么样', '12345'],
    ['为什么不予公开呢', '不予公开'],
    ['网吧处罚几件', '网吧处罚'],
    ['有没有公开年报?谢谢', '公开年报'],
    ['关于企业贷款有哪些政策', '企业贷款 政策'],
    ['三零服务指的是什么', '三零服务'],
    ['对企业贷款有何优惠', '对企业贷款 优惠'],
  ])('%s is about %s', (question, content) => {
    expect(questionTerms(question)).toEqual([...new Set(terms(content))]);
  });

  it.each(['是什么', '多少', '请问?', '吗'])('that ask nothing else keep their words: %s', (question) => {
    expect(withoutQuestionWords(question)).toBe(question);
    expect(questionTerms(question)).toEqual([...new Set(terms(question))]);
  });

  it('keep something to search for whenever they have a term at all', () => {
    const word = fc.constantFrom('多少', '请问', '什么', '吗', '公开', '几件', '2024', '?', ' ', '哪');
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const question = words.join('');
        expect(questionTerms(question).length > 0).toBe(terms(question).length > 0);
      }),
    );
  });
});
