import type { Breakdown, Operation } from '../../../query/query.ts';
import { words } from './words.ts';

interface Operator {
  readonly do: Operation;
  readonly by?: Breakdown;
  readonly order?: 'most' | 'least';
}

/** How people ask for something to be done with figures. The longest words win: 平均每年 over 每年, 环比 over 比. */
export const OPERATORS: readonly (readonly [operator: Operator, words: readonly string[]])[] = (
  [
    [
      { do: 'sum' },
      '加起来 加一起 加在一起 加到一起 加总 相加 之和 总和 合起来 合在一起 加和 求和 汇总 累加 加上去 合并计算',
    ],
    [
      { do: 'mean' },
      '平均 平均数 平均值 均值 年均 平均每年 每年平均 平均一年 平均下来 平均到每年 月均 平均每月 每月平均 平均每个',
    ],
    [{ do: 'median' }, '中位数 中位值 中间数 中间值 中数'],
    [
      { do: 'share' },
      '占比 占 占了 占到 占多少 占几成 占几多 比重 比例 百分比 占总数 占总数的 占总量 占总量的 占全部 占全部的 占的比例 所占比例 所占比重 所占 份额 占百分之几 占百分之多少 占几成 多大比例 占比多少 几分之几',
    ],
    [{ do: 'ratio' }, '几倍 多少倍 倍数 的几倍 是几倍 除以 之比 比值'],
    [
      { do: 'difference' },
      '相差 差 差多少 差几 差了 差距 差额 差值 相差多少 减去 减掉 多多少 少多少 多几 少几 多出 多出多少 少了多少 多了多少 高多少 低多少 高出 高出多少 多几件 少几件 差别多大 哪个多多少 谁多多少 哪家多多少 哪个少多少 谁少多少 哪个高多少 谁高多少',
    ],
    [
      { do: 'change' },
      '变 变成 变成了 变为 增到 增至 增加到 增加至 减到 减至 减少到 减少至 降到 降至 涨到 升到 升至 变化 变化多少 变动 变了 变了多少 怎么变 怎样变化 趋势 走势 增长 增长了 增长多少 增幅 增速 增长率 增加 增加多少 增加还是减少 增减 增减情况 减少多少 下降 下降了 下降多少 降幅 降了 降了多少 涨 涨了 涨了多少 涨幅 跌 跌了 上升 上升了 上涨 涨跌 升降 涨还是跌 是涨是跌 多了还是少了 少了还是多了 增了还是减了 升了还是降了 越来越多 越来越少 越来越 逐年增加 逐年减少 逐年上升 逐年下降 变多 变少 变多了 变少了 涨了还是跌了 是增是减 有没有增加 有没有减少 历史变化 上升还是下降 增多 减小 增量 翻了几倍 翻了多少',
    ],
    [
      { do: 'rank' },
      '排名 排第几 排行 排行榜 排序 排个序 排个队 排一下 排一排 名次 位次 从高到低 从多到少 从低到高 从少到多 从大到小 由高到低 由多到少 排列',
    ],
    [
      { do: 'compare' },
      '多吗 少吗 高吗 低吗 大吗 小吗 比较 对比 相比 比一比 比一下 比比 谁多 谁少 谁高 谁低 哪个多 哪个少 哪家多 哪家少 哪边多 哪边少 哪个高 哪个低 谁更多 谁更少 更多 更少 更高 更低 孰多孰少 谁大 哪个大 哪个更多 哪个更少 多还是少 高还是低 区别',
    ],
    [{ do: 'adds_up' }, '对得上 对不上 对得上吗 对不对得上 加起来对不对 加得起来 平不平 吻合吗 相符吗 加起来等于'],
  ] as const
).map(([operator, list]) => [operator, words(list)] as const);

/** Which end of a ranking is asked for. */
export const ORDERS = {
  most: words(
    '最多 最高 最大 最多的 最高的 最大的 第一 第一名 冠军 榜首 最强 最好 最长 居首 最突出 最集中 最快 头号 数第一',
  ),
  least: words('最少 最低 最小 最少的 最低的 最小的 倒数第一 末位 垫底 最差 最短 最慢 最后一名'),
} as const;

/** Along what figures are told apart or ranked. */
export const AXES: readonly (readonly [by: Breakdown, words: readonly string[]])[] = (
  [
    [
      'period',
      '哪年 哪一年 哪几年 哪个年份 哪一年度 哪个月 哪月 哪个季度 按年 分年 按年度 分年度 逐年 各年 每年 年年 各年度 按月 各月 每月 各季度',
    ],
    [
      'body',
      '哪家 哪个单位 哪些单位 哪个部门 哪些部门 哪个机关 哪些机关 哪个地方 哪些地方 哪个地区 哪些地区 哪几个单位 哪几家 按单位 按部门 各单位 各部门 各机关 哪个局 哪些局',
    ],
    [
      'applicant',
      '哪类申请人 哪种申请人 哪类人 什么人 谁提的 按申请人 申请人类型 申请人构成 各类申请人 哪类主体 按主体',
    ],
    ['channel', '哪个渠道 哪种渠道 什么渠道 哪些渠道 哪种方式 按渠道 各渠道 分渠道 渠道分布 分别通过哪些渠道'],
    ['outcome', '各种结果 按结果 处理结果 分结果 办理结果 各类结果'],
    [
      'entry',
      '哪类 哪一类 哪些类 哪种 哪几类 什么类型 哪类诉求 各类 各种 分类 构成 分布 组成 按类别 按类型 分类型 哪项 哪一项',
    ],
  ] as const
).map(([by, list]) => [by, words(list)] as const);

/** Both together, neither alone. */
export const TOTALS = words(
  '一共 总共 总计 合计 共计 累计 共 拢共 统共 通共 加总共 总数 总量 总数量 总件数 全部加起来 一起 三家一共',
);
export const ALSO = words('也加进来 加进来 也算上 算上 也加上 再加上 一并算上 一起算 也包括 也算进来 算进来');
export const EACH = words('分别 各 各自 分别是 分别有 各是 各有 每个 依次 各为 各占 分别占');
