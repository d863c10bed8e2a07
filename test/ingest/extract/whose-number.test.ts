import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/domain/fact.ts';
import { factsOfText } from '../../support/facts-of-text.ts';

const TITLE = '青溪县民政局2024年政府信息公开工作年度报告';
const HOTLINE = '青溪县12345热线2024年3月月报';

const report = (...lines: readonly string[]) => factsOfText(TITLE, '一、总体情况', ...lines);
const bulletin = (...lines: readonly string[]) => factsOfText(HOTLINE, '一、办理情况', ...lines);
const shown = ({ wording, indicator }: Fact) => [wording, indicator];
const valueOf = (facts: readonly Fact[], id: string) =>
  facts.filter(({ indicator }) => indicator === id).map(({ value }) => value);

describe('a list of bodies', () => {
  /** 城市管理局 was shown with the growth of 公安局, the item behind it. */
  it.each([
    '工单较多的单位为:教育局1076件(同比上升63.03%),公安局770件(同比上升8.06%),交通局306件(同比上升18.6%)。',
    '承办量前三名:教育局1076件,同比上升63.03%;公安局770件,同比上升8.06%;交通局306件,同比上升18.6%。',
    '教育局1076件、同比上升63.03%,公安局770件、同比上升8.06%,交通局306件、同比上升18.6%。',
  ])('gives every body its own growth: %s', (text) => {
    const growth = bulletin(text).filter(({ unit }) => unit === '%');
    expect(growth.map(({ subject, value }) => [subject, value])).toEqual([
      ['教育局,同比上升', '63.03'],
      ['公安局,同比上升', '8.06'],
      ['交通局,同比上升', '18.6'],
    ]);
  });

  /** The satisfaction of callers about one matter was answered as that of the hotline. */
  it.each([
    '停水停电较多。本月共办理此类工单25件,满意率90%。',
    '咨询类诉求310件,办结率99%,满意率95%。',
    '县公安局承办工单804件,办结率100%,满意率93%。',
    '有31个单位满意率为100%。',
  ])('prints no rate of the whole: %s', (text) => {
    expect(bulletin(text).flatMap(({ indicator }) => indicator ?? [])).toEqual([]);
  });
});

describe('a channel', () => {
  /** 2808 items of the new media were given as everything that was published, under the name of the website. */
  it.each([
    ['通过政府网站公开政府信息754条,通过政务新媒体公开政府信息2808条,通过其他方式公开政府信息54条。'],
    ['政府网站公开信息754条、政务新媒体公开信息2808条、其他渠道公开信息54条。'],
    ['经政务新媒体公开政府信息2808条,经政府网站公开754条,其他途径公开54条。'],
  ])('has its own figure, and no total is made up: %s', (text) => {
    const facts = report(text);
    expect(valueOf(facts, 'proactive.info_website')).toEqual(['754']);
    expect(valueOf(facts, 'proactive.info_new_media')).toEqual(['2808']);
    expect(valueOf(facts, 'proactive.info_total')).toEqual([]);
    expect(facts.find(({ value }) => value === '54')?.indicator).toBeNull();
  });

  /** The posts of one account were answered as everything the body had published. */
  it.each([
    ['县政府微信公众号保持每日更新,共发布信息1193条。'],
    ['运用好订阅号向用户推送通知,全年发布信息1193条。'],
    ['微信公众号“青溪民政”全年推送信息1193条。'],
  ])('is not the whole: %s', (text) => {
    expect(report(text).map(shown)).toEqual([['1193条', 'proactive.info_wechat']]);
  });

  /** "政务新媒体公开信息数（区政府门户网站）：674条": the scope came from the item before. */
  it.each([
    ['区政府门户网站公开信息3126条,政务微博微信公开信息674条。'],
    ['区政府门户网站公开信息3126条、政务微信发布信息674条。'],
    ['区政府门户网站公开信息3126条;政务新媒体发布信息674条。'],
  ])('takes no scope from its neighbour: %s', (text) => {
    expect(report(text).map(({ value, scope }) => [value, scope])).toEqual([
      ['3126', '区政府门户网站'],
      ['674', null],
    ]);
  });

  /** 210 requests that came in by WeChat were answered as so many posts on WeChat. */
  it.each([
    ['微信受理210件,微博受理1件,APP受理96件。'],
    ['其中,微信210件,微博1件,APP96件。'],
    ['通过微信受理210件、微博受理1件、APP受理96件。'],
  ])('of a hotline publishes nothing: %s', (text) => {
    expect(bulletin('全县热线共受理群众诉求515件。', text).map(shown)).toEqual([
      ['515件', 'hotline.accepted'],
      ['210件', null],
      ['1件', null],
      ['96件', null],
    ]);
  });

  /** Messages on WeChat and Weibo were answered as messages on the website. */
  it.each([
    ['微信公众号发布信息332条,收到留言2521条;官方微博发布信息620条,收到留言1044条。'],
    ['微信公众号收到留言2521条,官方微博收到留言1044条。'],
    ['微信留言2521条,微博留言1044条。'],
  ])('has its own messages: %s', (text) => {
    expect(valueOf(report(text), 'interaction.website_messages')).toEqual([]);
  });
});

describe('levels of government', () => {
  /** The districts' 98113 items were shown with the scope 市政府, and 1200 copies of the gazette as items. */
  it.each([
    [
      '市政府及其部门主动公开政府信息75656条,县(区)政府及其部门主动公开政府信息98113条。',
      '市政府及其部门',
      '县(区)政府及其部门',
    ],
    ['县直各单位主动公开政府信息75656条,各乡镇主动公开政府信息98113条。', '县直各单位', '各乡镇'],
    ['市直部门主动公开政府信息75656条;各县区主动公开政府信息98113条。', '市直部门', '各县区'],
  ])('each keep their own: %s', (text, first, second) => {
    const facts = report(text, '编发政府公报公开政府信息1200册。');
    expect(facts.map(({ indicator, scope, value }) => [indicator, scope, value])).toEqual([
      ['proactive.info_total', first, '75656'],
      ['proactive.info_total', second, '98113'],
      [null, null, '1200'],
    ]);
  });
});

describe('what was published about a thing', () => {
  /** 93 posts about licences were answered as 93 licences. */
  it.each([
    ['我局在网站发布信息313条,其中政策文件14条、行政许可93条、行政处罚7条、工作动态63条。'],
    ['主动公开信息313条:行政许可93条,行政处罚7条,其他213条。'],
    ['公开行政许可类信息93条、行政处罚信息7条。'],
  ])('is not the thing: %s', (text) => {
    const facts = report(text);
    expect([...valueOf(facts, 'licence.decisions'), ...valueOf(facts, 'penalty.decisions')]).toEqual([]);
    expect(facts.map(({ value }) => value)).toContain('93');
  });
});

describe('words of another field', () => {
  /** 28 reports to a hotline were answered as complaints about disclosure. */
  it.each([
    ['投诉3751件,举报28件,其他2件。'],
    ['举报类28件、建议类12件、咨询类310件。'],
    ['违建举报28件,物业管理657件。'],
  ])('fill no measure of disclosure: %s', (text) => {
    expect(bulletin(text).flatMap(({ indicator }) => indicator ?? [])).toEqual([]);
  });

  /** The same words about the hotline stand in reports on disclosure too. */
  it.each([
    ['12345热线受理举报28件、建议12件。'],
    ['承办12345热线转办件76件,办结76件。'],
    ['受理信访举报28件,办结28件。'],
  ])('fill none there either: %s', (text) => {
    const foreign = report(text).flatMap(({ indicator }) =>
      indicator?.startsWith('hotline.') ? [] : (indicator ?? []),
    );
    expect(foreign).toEqual([]);
  });

  /** 办结 after a hotline is no answered application, though one was named earlier in the sentence. */
  it.each([
    ['收到政府信息公开申请3件,受理12345热线工单84件,办结82件。'],
    ['收到政府信息公开申请3件;受理12345热线工单84件,办结82件。'],
    ['收到政府信息公开申请3件,核发证照500件,办结82件。'],
  ])('belong to the matter named last: %s', (text) => {
    expect(valueOf(report(text), 'foi.answered')).toEqual([]);
    expect(valueOf(report(text), 'foi.received')).toEqual(['3']);
  });
});

describe('a zero in words', () => {
  /** "未发生…败诉" was stored as no suits at all, and the publisher accused of contradicting its own table. */
  it.each([
    ['全年未发生行政诉讼败诉情形。'],
    ['全年未发生因依申请公开被行政复议纠错或行政诉讼败诉情形。'],
    ['全年无行政复议、行政诉讼败诉案件。'],
  ])('is that of the noun that is denied: %s', (text) => {
    const facts = report(text);
    expect(valueOf(facts, 'dispute.litigation_lost')).toEqual(['0']);
    expect([...valueOf(facts, 'dispute.litigation'), ...valueOf(facts, 'dispute.review')]).toEqual([]);
  });

  /** None of one kind is not none at all. */
  it.each([
    ['未收到涉及商业秘密的政府信息公开申请。'],
    ['未收到法人或者其他组织的政府信息公开申请。'],
    ['全年未收到网上申请。'],
    ['未发生因答复不当引发的行政复议。'],
  ])('says nothing of a wider thing: %s', (text) => {
    expect(report(text)).toEqual([]);
  });

  /** The whole statement is quoted, not its beginning. */
  it('holds the noun phrase whole', () => {
    const [review, litigation] = report('全年没有因政府信息公开被申请行政复议和提起行政诉讼的情况。');
    expect(review).toMatchObject({
      indicator: 'dispute.review',
      subject: '没有因政府信息公开被申请行政复议和提起行政诉讼的情况',
    });
    expect(litigation).toMatchObject({ indicator: 'dispute.litigation', value: '0', state: 'zero' });
  });
});

describe('requests for disclosure', () => {
  /** Received, carried over, answered and carried on were read in a few wordings only. */
  it.each([
    ['2024年全县共收到依申请公开件30件,上年度结转办理件1件,共办结24件,结转到2025年办理7件。'],
    ['全年新收政府信息公开申请30件,结转上年度申请1件,已答复24件,尚未办结7件。'],
    ['受理公开申请30件;连同上年未办结的1件,年内办理完毕24件;转入下一年度7件。'],
    ['接收政府信息公开申请30件,加上从2023年结转的1件,办结答复24件,7件正在办理中。'],
  ])('are read in every wording: %s', (text) => {
    const facts = report(text);
    const steps = ['foi.received', 'foi.carried_in', 'foi.answered', 'foi.pending'];
    expect(steps.map((id) => valueOf(facts, id))).toEqual([['30'], ['1'], ['24'], ['7']]);
  });

  /** The sum of the channels is the total only where it adds up. */
  it.each([
    ['收到网上申请105件,快递17件,合计122件。', ['122']],
    ['收到网络申请105件,信函申请17件,共计122件。', ['122']],
    ['收到网上申请105件,快递17件,合计130件。', []],
  ])('add up or have no total: %s', (text, total) => {
    expect(valueOf(report(text), 'foi.received')).toEqual(total);
  });
});

describe('the word 计划', () => {
  /** "计划规划3条" ended the list: it and the two entries behind it were lost. */
  it.each([
    ['主动公开政府信息504条,其中工作动态140条、政策文件14条、计划规划3条、报告统计2条、财政信息21条。'],
    ['主动公开政府信息504条:工作计划140条、招录计划14条、采购计划3条、统计2条、财政信息21条。'],
    ['主动公开政府信息504条,包括动态140条、文件14条、规划计划3条、统计2条、财政信息21条。'],
  ])('ends no list: %s', (text) => {
    expect(report(text).map(({ value }) => value)).toEqual(['504', '140', '14', '3', '2', '21']);
  });

  /** What is planned for next year is no result. */
  it.each([
    ['2025年计划举办培训6次、新设专栏2个。'],
    ['下一步,拟开展检查4次。'],
    ['计划于2025年公开文件30件,组织评估1次。'],
  ])('still opens a plan: %s', (text) => {
    expect(report(text)).toEqual([]);
  });
});
