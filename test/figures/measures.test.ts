import { describe, expect, it } from 'vitest';
import { findMeasures } from '../../src/figures/measures.ts';

/** `foi.received@自然人`; alternatives that stay open are joined by a bar. */
const measuresIn = (question: string) =>
  findMeasures(question).list.map(({ alternatives, applicant }) => {
    const ids = alternatives.map(({ id }) => id).join('|');
    return applicant ? `${ids}@${applicant.label}` : ids;
  });

describe('what a question wants figures of', () => {
  it.each([
    ['收到多少件政府信息公开申请', 'foi.received'],
    ['行政许可办了多少件', 'licence.decisions'],
    ['行政事业性收费是多少', 'fees.amount'],
    ['信息处理费收了多少钱', 'foi.fee_charged'],
    ['热线办结率多少', 'hotline.completion_rate'],
  ])('%s: read by its official words', (question, measure) => {
    expect(measuresIn(question)).toEqual([measure]);
  });

  it.each([
    ['罚了多少件', 'penalty.decisions'],
    ['因为信息公开被告了几回', 'dispute.litigation'],
    ['有多少份规范性文件还在用', 'proactive.normative_in_force'],
    ['因为本机关不掌握信息才没给的有几件', 'foi.unavailable.not_held'],
    ['公众号发了多少', 'proactive.info_new_media'],
  ])('%s: read as people say it', (question, measure) => {
    expect(measuresIn(question)).toEqual([measure]);
  });

  it('takes an outcome for that of the dispute named before it', () => {
    expect(measuresIn('被复议几件,纠正了几件')).toEqual(['dispute.review', 'dispute.review.corrected']);
    expect(measuresIn('打了几场官司,输了几场')).toEqual(['dispute.litigation', 'dispute.litigation_lost']);
    expect(measuresIn('复议几件,诉讼几件,维持几件')).toContain('dispute.litigation.upheld');
  });

  it('takes all that people mean by "not given", unless one of them is named beside it', () => {
    const all = ['foi.outcome.refused', 'foi.outcome.unavailable', 'foi.outcome.not_processed'];
    expect(measuresIn('没给公开的申请一共有几件')).toEqual(all);
    expect(measuresIn('没公开的里面不予处理几件')).toContain('foi.outcome.not_processed');
  });

  it('takes no outcome without a dispute', () => {
    expect(measuresIn('纠正了几件')).toEqual([]);
  });

  it('picks the column that is named among those of a row, or all when all are asked for', () => {
    expect(measuresIn('规范性文件废止了几件')).toEqual(['proactive.normative_repealed']);
    expect(measuresIn('规范性文件制发几件,废止几件')).toEqual([
      'proactive.normative_issued',
      'proactive.normative_repealed',
    ]);
    expect(measuresIn('集中采购花了多少钱')).toEqual(['procurement.amount']);
    expect(measuresIn('行政处罚三个数分别是多少').sort()).toEqual([
      'penalty.decisions',
      'penalty.items_change',
      'penalty.items_last_year',
    ]);
  });

  it('narrows a row of table 3 to the kind of applicant; without a row the new requests are meant', () => {
    expect(measuresIn('企业的申请予以公开几件')).toEqual(['foi.outcome.granted@商业企业']);
    expect(measuresIn('其中商业企业的有几件')).toEqual(['foi.received@商业企业']);
    expect(measuresIn('自然人和科研机构各提了几件申请')).toEqual(['foi.received@自然人', 'foi.received@科研机构']);
  });

  it('counts 法人和其他组织 as the five columns of the form', () => {
    const [measure] = findMeasures('法人和其他组织一共提了几件申请').list;
    expect(measure?.applicant?.columns).toEqual(['ent', 'res', 'pub', 'leg', 'oth']);
  });

  it('gives words of several indicators to the one whose context is named, else leaves them open', () => {
    expect(measuresIn('热线的办结率')).toEqual(['hotline.completion_rate']);
    expect(measuresIn('提案的办结率')).toContain('proposals.completion_rate');
    const [open = ''] = measuresIn('办结率');
    expect(open.split('|')).toEqual(expect.arrayContaining(['hotline.completion_rate', 'proposals.completion_rate']));
  });

  it('asks for the part that is named, not for its group', () => {
    expect(measuresIn('不予处理的重复申请有几件')).toEqual(['foi.not_processed.repeated']);
  });

  it('knows the rates that no form prints by their operands', () => {
    expect(findMeasures('公开率是多少').ratio).toMatchObject({
      part: ['foi.outcome.granted', 'foi.outcome.partial'],
      whole: ['foi.answered'],
    });
  });

  /** 不予公开的占百分之几 was answered with the rate of what was disclosed. */
  it.each(['不予公开的占百分之几', '部分公开的占比', '予以公开的占多少', '不予公开率是多少'])(
    '%s: a share of its own, not the rate of what was disclosed',
    (question) => {
      expect(findMeasures(question).ratio).toBeNull();
    },
  );

  it('keeps a rate that is called by the name of its only part', () => {
    expect(findMeasures('行政复议纠错率').ratio?.part).toEqual(['dispute.review.corrected']);
  });

  it('leaves out nothing that is asked in a clause of its own', () => {
    expect(measuresIn('废止了几件规范性文件?收到多少件政府信息公开申请')).toEqual([
      'proactive.normative_repealed',
      'foi.received',
    ]);
    expect(measuresIn('打了几场官司,行政处罚多少件')).toEqual(['dispute.litigation', 'penalty.decisions']);
    expect(measuresIn('收到的申请里重复申请有几件')).toEqual(['foi.not_processed.repeated']);
  });

  it('leaves a column to the row that its clause names', () => {
    expect(measuresIn('办了多少件行政许可?行政处罚本年增减多少项')).toEqual([
      'licence.decisions',
      'penalty.items_change',
    ]);
  });

  it('takes 现行有效的规章 for no other documents', () => {
    expect(measuresIn('现行有效的规章有多少件')).toEqual(['proactive.regulations_in_force']);
  });

  it('does not mind white space inside the words', () => {
    expect(measuresIn('行政 许可 加 行政 处罚')).toEqual(['licence.decisions', 'penalty.decisions']);
  });

  it('finds nothing to measure in small talk', () => {
    expect(findMeasures('今天天气怎么样')).toEqual({ list: [], ratio: null });
  });
});
