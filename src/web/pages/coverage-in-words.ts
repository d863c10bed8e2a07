import type { Coverage } from '../../domain/answer.ts';

/** 共查 5 项，其中 3 项有此数据: with what lacks it, and what was counted once although its files contradict each other. */
export function coverageInWords({ considered, withData, missing, conflicting = [] }: Coverage): string {
  const lacking = missing.length > 0 ? `没有的：${missing.join('、')}。` : '';
  const unclear = conflicting.length > 0 ? `库内文件互相不一致、只计一次的：${conflicting.join('、')}。` : '';
  return `共查 ${considered} 项，其中 ${withData} 项有此数据。${lacking}${unclear}`;
}
