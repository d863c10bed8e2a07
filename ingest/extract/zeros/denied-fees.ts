import { withoutScopes } from '../wording/bodies.ts';
import { TIMES } from '../wording/times.ts';

const FEE =
  /(?:信息处理费|信息公开(?:的)?收费|公开收费|收费行为|收费事项|费用|收费)(?:行为|事项|情况|情形|项目|现象|等|的|发生|用)*$/;
const NEUTRAL = new RegExp(
  `${TIMES}|政府信息公开|信息公开|依申请公开|政府信息|公开|信息|政府|申请人|申请|公民、法人[和或]其他组织|检索|复制|邮寄|送寄|提供|处理|任何|相关|有关|此项|等|及|和|与|向|的|因|收取|产生|发生|其他|[、]`,
  'gu',
);

/** Does a denial say that no fee for disclosure was taken? Fees of another kind are another matter. */
export function deniesFees(denied: string, about: string): boolean {
  const words = denied.trim();
  if (!FEE.test(words) || withoutScopes(words.replace(FEE, '')).replace(NEUTRAL, '') !== '') return false;
  return /信息处理费|公开/.test(words) || /信息公开|依申请|信息处理费/.test(about);
}
