import type { Declined, Info, Reason } from '../../../domain/answer.ts';
import type { Channels } from '../../../domain/channels.ts';
import { type Library, nameOf } from '../../../plan/library.ts';
import type { Channel } from '../../../query/query.ts';
import { declined } from './declined.ts';

const OPENINGS = { greeting: '您好！', thanks: '不客气。', who: '我是问政检索助手，是程序，不是真人。' } as const;

/** Fixed words without claims. */
export function renderTalk(act: keyof typeof OPENINGS, { reports }: Library): Info {
  const bodies = [...new Set(reports.flatMap((report) => (report.agency ? [nameOf(report)] : [])))].slice(0, 5);
  const held = bodies.length > 0 ? `目前收录有${bodies.join('、')}等的报告。` : '库内暂时没有报告。';
  return {
    status: 'info',
    text: `${OPENINGS[act]}可以向我查询政府信息公开年度报告里的数字（例如收到多少件申请）和说法，每个回答都附原文出处。${held}`,
    notices: [],
    suggestions: [],
  };
}

const REFUSALS: Readonly<Partial<Record<Reason, string>>> = {
  unsafe: '这个请求可能造成危害，不能协助。',
  personal_data: '不能查询或提供个人信息。库内只有政府机关主动公开的报告。',
  personal_case: '个人事项需要由承办机关查询办理，库内的公开报告无法回答。',
  opinion_or_forecast: '这里只转述公开报告中的内容，不作评价和预测。',
  out_of_scope: '这个问题超出范围：这里只回答政府信息公开报告及相关规定中的内容。',
};
const EMERGENCY = '这是紧急情况，请立即拨打紧急电话，不要等待本系统答复。';

/** What no public report can or should answer, with where to turn to. */
export const renderRefusal = (reason: Reason, channel: Channel | null, { general }: Channels): Declined =>
  declined('refused', reason, {
    text: channel === 'emergency' ? EMERGENCY : (REFUSALS[reason] ?? ''),
    handover: channel && general[channel],
  });
