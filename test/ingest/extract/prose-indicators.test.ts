import { describe, expect, it } from 'vitest';
import { findProseFigures } from '../../../ingest/extract/prose-figures.ts';

const indicators = (text: string) =>
  findProseFigures(text, { start: 0, end: text.length }).map(({ start, end, indicator }) => [
    text.slice(start, end),
    indicator,
  ]);
const indicatorAt = (text: string, printed: string) => indicators(text).find(([found]) => found === printed)?.[1];

describe('the indicator of a prose figure', () => {
  it.each([
    ['a noun and its verb', '全年收到市长信箱来信共计41封。', '41封', 'interaction.mayor_mailbox_letters'],
    ['a noun behind the number', '本县现有12家政府网站。', '12家', 'platform.gov_websites'],
    ['a noun around the number', '现行有效9部规章已全部上网。', '9部', 'proactive.regulations_in_force'],
    ['a noun, a comma and a sum', '新收政府信息公开申请,共计7件。', '7件', 'foi.received'],
    ['a quoted name between', '微信公众号“青溪发布”全年推送信息88条。', '88条', 'proactive.info_wechat'],
    ['a channel in the clause before', '通过部门网站和政务微信,主动公开政府信息60条。', '60条', 'proactive.info_total'],
    ['the parts of a sum', '政务微博、政务微信共发布信息77条。', '77条', 'proactive.info_new_media'],
    ['the request, not what it asks to be published', '收到公开政府信息申请3件。', '3件', 'foi.received'],
  ])('follows %s', (_, text, printed, indicator) => {
    expect(indicatorAt(text, printed)).toBe(indicator);
  });

  it.each([
    ['another noun between', '通过政务微信公布水质检测报告45条。', '45条'],
    ['another noun behind', '新版门户网站上线以来,对8件群众关心的政策文件作了说明。', '8件'],
    ['an aside in brackets', '受理其他渠道(含市长信箱、县长信箱)转来的工单52件。', '52件'],
    ['a part of the whole', '负责掌上青溪客户端的维护,全年发布信息31条。', '31条'],
    ['a narrower thing', '12345热线受理诉求900件,在线办结610件。', '610件'],
    ['suggestions of no deputy', '听取村民代表意见建议6件。', '6件'],
    ['two numbers run together', '全年办理政协提案20件15件。', '20件'],
    ['the second of them', '全年办理政协提案20件15件。', '15件'],
    ['a place for reports, not the reports', '投诉举报平台反映问题70件。', '70件'],
  ])('is none for %s', (_, text, printed) => {
    expect(indicators(text).map(([found]) => found)).toContain(printed);
    expect(indicatorAt(text, printed)).toBeNull();
  });

  it('counts no stock where a verb of change stands', () => {
    expect(indicatorAt('先后关停长期不更新的政务新媒体4个。', '4个')).toBeNull();
    expect(indicatorAt('申报新增民政、水务等5个政府网站。', '5个')).toBeNull();
    expect(indicatorAt('政务新媒体账号6个已注销。', '6个')).toBeNull();
    expect(indicatorAt('现行有效规范性文件90件,本年度制发的规范性文件11件。', '11件')).toBeNull();
    expect(indicators('关停政务新媒体4个,现存17个政务新媒体,永久下线政府网站2家。')).toEqual([
      ['4个', 'platform.new_media_closed'],
      ['17个', 'platform.new_media_accounts'],
      ['2家', 'platform.websites_closed'],
    ]);
  });

  it('takes a unit of another kind for another thing', () => {
    expect(indicatorAt('通过政务微信发布300批次。', '300批次')).toBeNull();
    expect(indicatorAt('梳理行政许可120项。', '120项')).toBeNull();
    expect(indicatorAt('全年办理行政许可120件。', '120件')).toBe('licence.decisions');
  });

  it('takes a growth rate for that of applications only beside them', () => {
    expect(indicatorAt('收到公开申请20件,同比增长25%。', '25%')).toBe('foi.received_yoy');
    expect(indicatorAt('收到公开申请20件,热线受理诉求500件,同比增长25%。', '25%')).toBeNull();
    expect(indicatorAt('热线事件数量同比增长25%。', '25%')).toBeNull();
    const [, rate] = findProseFigures('收到公开申请20件,同比增长25%。', { start: 0, end: 18 });
    expect(rate?.subject).toBe('收到公开申请,同比增长');
  });

  it('reads no figure from how many parts a report has', () => {
    expect(indicators('本报告由总体情况、行政复议、行政诉讼等六项内容组成。')).toEqual([]);
    expect(indicators('全文包括行政复议和行政诉讼情况等6个部分。')).toEqual([]);
  });
});
