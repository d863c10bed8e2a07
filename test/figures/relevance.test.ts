import { describe, expect, it } from 'vitest';
import { byRelevance } from '../../src/figures/relevance.ts';
import { plainFact } from '../storage/sample-bundles.ts';

const figure = (subject: string, start: number, scope: string | null = null) => ({
  ...plainFact('r'),
  subject,
  scope,
  start,
});

const portal = figure('门户网站公开', 40);
const department = figure('部门网站公开', 20);
const city = figure('公开信息', 0, '全市');

describe('several figures of one indicator', () => {
  it('are ordered by the words they share with the question', () => {
    expect([city, department, portal].toSorted(byRelevance('门户网站公开了多少条'))[0]).toBe(portal);
    expect([portal, city, department].toSorted(byRelevance('部门网站公开了多少条'))[0]).toBe(department);
  });

  it('are told apart by their scope as well', () => {
    expect([portal, department, city].toSorted(byRelevance('全市多少条'))[0]).toBe(city);
  });

  it('stay in the order of the text where no word decides', () => {
    expect([portal, department, city].toSorted(byRelevance('多少'))).toEqual([city, department, portal]);
  });
});
