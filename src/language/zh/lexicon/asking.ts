/** Words that count, with the sort of thing they count; `回` is asked where reports print 次 or 期. */
export const UNITS =
  '件次|件|条次|条|篇次|篇|人次|人|次|个|项|份|封|期|部(?![分门])|宗|起|家|名|位|场|类|种|批|届|轮|处(?![罚理置分])|台|户|例|册|通|回|趟|张|元|块钱|块|毛|万元|亿元|万|亿|天|日|小时|分钟|个月|年|周|成|倍|%|％|个工作日|个百分点|幅|集|套|只|笔';
