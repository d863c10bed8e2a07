const ACTS =
  '完成|开展|实施|建设|新建|新增|举办|召开|组织|出台|制定|制发|修订|编制|印发|公开|发布|推进|推出|安排|培训|清理|整合|打造|建成|实现|达到|提升|提高|增加|开设|开通|办理|检查|投入|改造|拓展|再';

/** 计划完成50项 and 计划于2025年 are plans; 计划规划3条 and 工作计划2条 are names of things, 按计划完成 is a result. */
const PLANS = new RegExp(
  String.raw`(?<![按照据原既])计划(?:于|在|到|每年|年内|明年|今后|下一?步|新|再|共)?(?:\d{4}年[^,;]{0,6}?)?(?:${ACTS})|(?<![按照据原既])计划(?:于|在)|力争|争取(?!资金|项目)|目标(?:任务)?[是为:]|拟[于在]|拟(?:${ACTS})|预计|不低于|将达到|要达到|下一?步|明年|今后[,将]|将(?:${ACTS})`,
  'g',
);
const RESULTS = /已|实际|目前|截至|全年共|累计完成|超额/g;

/**
 * What is planned, aimed at or ordered is no result (目标值不是实际值). A plan goes on over the commas of its sentence
 * until a clause says what was done.
 *
 * @param words the sentence up to the number
 */
export function isPlan(words: string): boolean {
  const part = words.slice(words.lastIndexOf(';') + 1);
  return lastOf(PLANS, part) > lastOf(RESULTS, part);
}

const lastOf = (pattern: RegExp, words: string) => [...words.matchAll(pattern)].at(-1)?.index ?? -1;
