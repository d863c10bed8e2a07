import { describe, expect, it } from 'vitest';
import { passageId, reportId } from '../../src/domain/ids.ts';
import type { Hit } from '../../src/retrieval/hit.ts';
import { select } from '../../src/retrieval/selection.ts';

/** `a1` is the first passage of report a; texts differ unless given. */
const DIFFERENT = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';
function hit(name: string, text?: string): Hit {
  const [report, ordinal] = [reportId(name[0]!), Number(name.slice(1))];
  const own = DIFFERENT.slice(ordinal, ordinal + 2).repeat(2) + report;
  const passage = {
    id: passageId(report, ordinal),
    report,
    ordinal,
    kind: 'prose' as const,
    headings: [],
    text: text ?? own,
    start: 0,
    end: 1,
  };
  return { passage, score: 1, coverage: 1, lexical: null, evidence: null, vector: null };
}
const hits = (...names: readonly string[]) => names.map((name) => hit(name));
const idsOf = (list: readonly Hit[]) => list.map(({ passage }) => `${passage.report}${passage.ordinal}`);

describe('selection', () => {
  it('takes the best up to the limit and tells of the rest', () => {
    const { hits: kept, rejected } = select(hits('a1', 'b1', 'c1'), 2);
    expect(idsOf(kept)).toEqual(['a1', 'b1']);
    expect(rejected.map(({ hit, reason }) => [idsOf([hit])[0], reason])).toEqual([['c1', 'beyond_limit']]);
  });

  it('gives one report three places while others have something', () => {
    const { hits: kept, rejected } = select(hits('a1', 'a2', 'a3', 'a4', 'b1', 'a5', 'c1'), 5);
    expect(idsOf(kept)).toEqual(['a1', 'a2', 'a3', 'b1', 'c1']);
    expect(rejected.map(({ hit, reason }) => [idsOf([hit])[0], reason])).toEqual([
      ['a4', 'report_quota'],
      ['a5', 'report_quota'],
    ]);
  });

  it('fills up from a crowded report when the others have no more, in the order as ranked', () => {
    expect(idsOf(select(hits('a1', 'a2', 'a3', 'a4', 'b1', 'a5'), 5).hits)).toEqual(['a1', 'a2', 'a3', 'a4', 'b1']);
    expect(idsOf(select(hits('a1', 'a2', 'a3', 'a4', 'a5'), 5).hits)).toEqual(['a1', 'a2', 'a3', 'a4', 'a5']);
  });

  it('shows near-duplicates within a report once, but the same words of another report again', () => {
    const text = '本机关对2024年政府信息公开工作情况进行总结,形成本年度报告,欢迎社会各界监督。';
    const almost = text.replace('本年度', '本年');
    const ranked = [hit('a1', text), hit('a2', almost), hit('b1', text), hit('a3', text), hit('a4', '收费情况')];
    const { hits: kept, rejected } = select(ranked, 5);
    expect(idsOf(kept)).toEqual(['a1', 'b1', 'a4']);
    expect(rejected.map(({ reason }) => reason)).toEqual(['near_duplicate', 'near_duplicate']);
  });

  it('does not take texts without any term for the same', () => {
    expect(idsOf(select([hit('a1', '| | |'), hit('a2', '- - -')], 2).hits)).toEqual(['a1', 'a2']);
  });

  it('of nothing is nothing', () => {
    expect(select([], 3)).toEqual({ hits: [], full: false, rejected: [] });
    expect(select(hits('a1'), 0).hits).toEqual([]);
  });
});
