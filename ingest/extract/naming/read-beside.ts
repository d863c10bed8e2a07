import { type IndicatorId, indicatorId } from '../../../src/domain/ids.ts';
import { isComparison } from '../wording/comparisons.ts';
import { leansOnAll } from './leaning.ts';
import { matterOf } from './matters.ts';
import type { Reading, Situation } from './named-item.ts';
import { ratesNamed } from './rates.ts';

const RECEIVED = indicatorId('foi.received');
const GROWTH = indicatorId('foi.received_yoy');

/** 同比增长10% says by how much the number before it grew. */
export function readComparison({ item, before }: Situation): Reading | undefined {
  if (!isComparison(item.own)) return undefined;
  const last = before.at(-1);
  const grows =
    item.figure.unit === '%' &&
    /^(?:同比|较(?:上年|去年)(?:同期)?|比(?:上年|去年)(?:同期)?)(?:上升|增长|增加)(?:了)?$/.test(item.own);
  const indicators = grows && last?.indicators.includes(RECEIVED) === true ? [GROWTH] : [];
  return { role: 'beside', matter: null, indicators };
}

const isShare = (unit: string | null) => unit === '%' || unit === '‰';

/** A rate is that of the body only where the number before it is that of everything. */
export function readRate({ item, matter, anchor, list }: Situation): Reading | undefined {
  if (!isShare(item.figure.unit)) return undefined;
  const ofAll = leansOnAll(anchor, item.own) && list === null;
  const named = /^(?:以上)?的/.test(item.behind) ? [] : ratesNamed(item.own, matter);
  const kept = named.filter(({ id }) => ofAll || hasOwnWhole(id) || /综合|总体/.test(item.own));
  return { role: 'beside', matter: null, indicators: kept.map(({ id }) => id) };
}

/** A rate that no count stands beside: 抽查合格率, 解读率. */
const hasOwnWhole = (id: IndicatorId) => matterOf(id) === 'other' || matterOf(id) === 'publication';
