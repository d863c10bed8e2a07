import { words } from './words.ts';

/** 除 stands before what is left out, 以外 behind it; one question often has both. */
export const LEFT_OUT_BEHIND = words(
  '除 除了 除开 除去 除却 撇开 扣除 扣掉 剔除 去掉 减掉了 不算 不含 不包括 不包含 不计 没算 排除 抛开 非 不是 并非 而非 不属于 不要',
);
export const LEFT_OUT_BEFORE = words('以外 之外 外 以外的 之外的 不算在内 不计在内');
export const NEGATIONS = words('没 没有 未 不 无 未曾 没能 未能 尚未 还没 还没有 没被 未被 没有被 不曾');
