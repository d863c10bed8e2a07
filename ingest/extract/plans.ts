const ACTS =
  '完成|开展|实施|建设|新建|新增|举办|召开|组织|出台|制定|制发|修订|编制|印发|公开|发布|推进|推出|安排|培训|清理|整合|打造|建成|实现|达到|提升|提高|增加|开设|开通|办理|检查|投入|改造|拓展|再';

/** 计划完成50项 and 计划于2025年 are plans; 计划规划3条 and 工作计划2条 are names of things that were published. */
const PLANS = new RegExp(
  String.raw`计划(?:于|在|到|每年|年内|明年|今后|下一?步|新|再|共)?(?:\d{4}年[^,;]{0,6}?)?(?:${ACTS})|计划(?:于|在)|力争|争取|目标(?:任务)?[是为:]|拟[于在]|拟(?:${ACTS})|预计|不低于|将达到|要达到|下一?步[,将要]`,
);

/** What is planned, aimed at or ordered is no result (目标值不是实际值). */
export const isPlan = (clause: string) => PLANS.test(clause);
