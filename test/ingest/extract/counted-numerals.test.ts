import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedNumerals } from '../../../ingest/extract/counted-numerals.ts';
import { findProseFigures } from '../../../ingest/extract/prose-figures.ts';

const printed = (text: string) => countedNumerals(text).map(({ start, end }) => text.slice(start, end));

/** "其中电话渠道17000件" and every other count beside 电话 was lost as a telephone number, and so was any number with 123dd in it. */
describe('counts that look like telephone numbers', () => {
  it.each([
    ['其中电话渠道17000件,网络渠道1630件。', ['17000件', '1630件']],
    ['热线电话17003个,公开电话咨询17005人次。', ['17003个', '17005人次']],
    ['接听电话17006个,其中有效电话16000个。', ['17006个', '16000个']],
    ['传真收到13000份,手机端受理123456件。', ['13000份', '123456件']],
    ['网站访问量1230012次,阅读量961234次。', ['1230012次', '961234次']],
    ['来信12380封,减免12399.5万元,收费12345.60元。', ['12380封', '12399.5万元', '12345.60元']],
    ['办结12345件,其中电话12346件。', ['12345件', '12346件']],
    ['邮编类诉求12000件,接听电话 17006 个。', ['12000件', '17006 个']],
  ])('are read in %s', (text, expected) => {
    expect(printed(text)).toEqual(expected);
  });

  it.each([
    '联系电话:0911-8818215,传真:0911-2112017。',
    '电话:(0911)8818215转801。',
    '咨询电话 8818215 个人可致电。',
    '手机13812345678;监督电话:12315。',
    '拨打12345次日回复;96333(电梯救援)、12319并入12345热线。',
    '12345个人信息保护,12345人工坐席,110家庭暴力警情。',
    '电话400-810-1234,QQ群123456789。',
    '邮编:716000,手机号码:13912345678。',
  ])('are none in %s', (text) => {
    expect(printed(text)).toEqual([]);
  });
});

/** "市委五届四次全会" counted four meetings, “创业富民30条” thirty pieces of information. */
describe('numerals within names', () => {
  it.each([
    '通过市委五届四次全会部署,宣传解读“创业富民30条”。',
    '学习贯彻十九届五中全会精神,落实稳经济20条措施。',
    '推行四议两公开、三会一课,深化“放管服”改革。',
    '落实中央八项规定精神,严控三公经费,推进三项制度。',
    '办好十件民生实事,二期工程开工。',
    '举办第25届农高会,总第74期,第 28 期。',
    '24小时不打烊,7×24小时在线,实施1+N体系,1+8个试点。',
    '依据〔2018〕9号,见专报(2024)5期。',
    '两代表一委员、一网通办、三审三校、一件事一次办。',
    '第三次会议,位列第3位,前三名。',
    '召开十八届人大三次会议,传达三次会议精神。',
    '二次供水,三次产业,十四五规划期间,两会期间。',
    '1类、1、2、3类。',
  ])('are no figures in %s', (text) => {
    expect(printed(text)).toEqual([]);
  });

  it.each([
    ['与公众交流393次。', ['393次']],
    ['召开三次会议,培训四期。', ['三次', '四期']],
    ['发布信息30条,征求意见20条。', ['30条', '20条']],
    ['承担4项任务,制定12项制度。', ['4项', '12项']],
    ['办理第28期活动意见建议1件。', ['1件']],
    ['热线周报28期。', ['28期']],
    ['涉及五十六个单位。', ['五十六个']],
  ])('leave the figures of %s', (text, expected) => {
    expect(printed(text)).toEqual(expected);
  });
});

describe('units', () => {
  it.each([
    ['办理12起诉讼案件。', '12起'],
    ['收到3封建议。', '3封'],
    ['现有58家政府网站。', '58家'],
    ['监测12个点位。', '12个'],
    ['100%办结。', '100%'],
  ])('end before the next word in %s', (text, expected) => {
    expect(printed(text)).toEqual([expected]);
  });

  it('tells percentage points from rates', () => {
    expect(countedNumerals('满意率上升2.3个百分点,同比下降0.5百分点').map(({ unit }) => unit)).toEqual([
      '个百分点',
      '百分点',
    ]);
  });

  it('leaves 倍, 成 and fractions unread rather than half read', () => {
    expect(printed('增长1.5倍,下降3成,超过三分之二,约十分之一。')).toEqual([]);
  });

  it('counts nothing in hundredths', () => {
    expect(printed('2.30件公文')).toEqual([]);
  });
});

/** "满意率80%-90%" gave two exact rates. */
describe('ranges with a unit on both ends', () => {
  const ranges = (text: string) => countedNumerals(text).map(({ numeral: { value, low, high } }) => [value, low, high]);

  it.each([
    ['满意率80%-90%', '80', '90'],
    ['每月100件至120件', '100', '120'],
    ['培训3场—5场', '3', '5'],
  ])('%s', (text, low, high) => {
    expect(ranges(text)).toEqual([[null, low, high]]);
  });

  it('are two figures where one became the other', () => {
    expect(printed('由2013年的1128条增加到2014年的1887条,从100件到120件。')).toEqual([
      '1128条',
      '1887条',
      '100件',
      '120件',
    ]);
  });

  it('bound a figure behind its unit', () => {
    expect(ranges('办结率98%以上,培训30场左右')).toEqual([
      ['98', '98', null],
      ['30', null, null],
    ]);
  });
});

describe('whatever is cut or joined', () => {
  const pieces = fc.oneof(
    fc.constantFrom(
      '受理诉求',
      '其中电话',
      '12',
      '345',
      '1 051',
      '12万',
      '3456',
      '二十',
      '三',
      '百',
      '2024年',
      '0911-',
    ),
    fc.constantFrom('件', '条', '个', '元', '%', '百分点', '约', '余', '近', '第'),
    fc.constantFrom(',', '。', '、', '-', '至', ' ', '\n', '.', '+', '“', '”'),
  );

  it('no figure is the rest of a number', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
        const text = parts.join('');
        const starts = findProseFigures(text, { start: 0, end: text.length }).map(({ start }) => start);
        const leads = starts
          .filter((start) => /^[\d二三百]/.test(text.slice(start)))
          .map((start) => text.slice(0, start) + text.charAt(start));
        expect(leads.filter((lead) => /(?:\d[ \n]?|[第二三百万+]).$|\d[.,]\d$/.test(lead))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('every value stands in its own words', () => {
    const plainOf = (words: string) => Number(words.replace('二十', '20').replace(/[^\d.]/g, ''));
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 16 }), (parts) => {
        const text = parts.join('');
        for (const { numeral, start, end } of findProseFigures(text, { start: 0, end: text.length })) {
          const words = text.slice(start, end);
          if (numeral.value === null || /[百万余三]/.test(words)) continue;
          expect(Math.abs(Number(numeral.value))).toBe(plainOf(words));
        }
      }),
      { numRuns: 2000 },
    );
  });
});
