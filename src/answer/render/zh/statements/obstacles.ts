import type { Notice } from '../../../../domain/answer.ts';
import { type Obstacle, bureausAmong } from '../../../../figures/comparability.ts';
import type { Valued } from '../../../../figures/found.ts';
import { nameOf } from '../../../../plan/library.ts';
import { firstOf } from '../wording.ts';
import type { Statement } from './desk.ts';

/** Why figures stand side by side and are not ranked or put together, in words. */
export function obstacleInWords(obstacle: Obstacle, valued: readonly Valued[]): string {
  switch (obstacle) {
    case 'periods':
      return '各报告的年度不同';
    case 'indicator':
      return '各机关的统计口径不同';
    case 'bodies':
      return `统计口径不同：${namesOf(bureausAmong(valued))}只统计本机关，政府的报告统计所辖范围`;
    case 'rate':
      return '比率的基数各不相同';
    case 'units':
      return '计量单位不同，不能换算';
    case 'nested':
      return '其中有的地区在另一地区之内，其数字已包含在内';
  }
}

/** Bodies named in one reason. */
const NAMED = 20;

const namesOf = (valued: readonly Valued[]) => firstOf([...new Set(valued.map(({ report }) => nameOf(report)))], NAMED);

/** 各报告的年度不同，以上数字并列供参考，不作高低排名. */
export function refuse(obstacles: readonly Obstacle[], valued: readonly Valued[], without: string): Statement {
  const reasons = obstacles.map((obstacle) => obstacleInWords(obstacle, valued)).join('；');
  const notice: Notice = { kind: 'scope', text: `${reasons}，不宜直接比较或相加。` };
  return { text: `${reasons}，以上数字并列供参考，${without}`, figures: [], notices: [notice], incomparable: true };
}
