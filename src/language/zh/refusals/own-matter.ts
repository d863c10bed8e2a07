import { FULL_NAME } from './private-particulars.ts';

/** 我想了解…, 帮我查一下…: who asks, not whose matter it is. */
const ASKER =
  /(?:我|我们)(?:就|只|还|也)?(?:想要?|要|需要|来|得)(?:了解|知道|查询?|看看?|问问?|咨询|打听)(?:一下)?|(?:请|帮|给|跟|和)我(?:们)?(?:查询?|查查|看看?|找|说说?|讲讲?|列|算|统计)(?:一下)?|告诉我(?:们)?/g;
/** Not 我区, 我们局: a body's own matters are what its report is about. */
const OWN = '(?:本人|咱|俺|我(?!国|省|市|县|区|镇|乡|局|委|院|(?:们|们的)?(?:省|市|县|区|镇|乡|局|委|单位|机关)))';
const RECENTLY =
  '(?:昨天|前天|今天|上周|上个?月|上个?星期|上礼拜|前几天|前些天|前阵子|刚刚?|早上|月初)[^,。?]{0,6}(?:交|递|寄|报|提|办|申请|反映|投诉)';
const BY_NUMBER = '(?:受理|申请|登记|回执|查询|案件?)(?:编?号|单号)';
const MATTER =
  '(?:申请|投诉|举报|案子|案件|材料|诉求|信访|上访|手续|补贴|补偿|证|低保|社保|复议|许可|受理单|回执|问题|事|件)';
const DONE =
  '(?:收到|受理|立案|审核?|审批|批|办理?|处理|答复|回复|通过|解决)(?:下来|好|完|妥|成|结)?(?:了没|了吗|没(?:有)?(?:$|[?。]))';
const STATE = `(?:到哪|哪一步|哪个环节|卡在|进度|进展|状态|(?:受|办)理情况|(?:有|出|没)(?:没有?|有)?(?:结果|消息|下文|回音|动静|答复|回复)|结果(?:出|怎么样|如何|呢|是什么)|${DONE}|(?:办|处理|审)[得的](?:怎么样|咋样|如何)|批没批|(?:怎么样|咋样)了|怎么还|(?:为什么|为啥|怎么)(?:还|一直|迟迟)|(?:什么时候|何时|多久)(?:才|能|可以)|被(?:退|驳))`;
const OWN_STATE = new RegExp(
  `(?:${OWN}[^,。?]{0,16}|${RECENTLY}[^,。?]{0,8})${MATTER}[^。?]{0,16}${STATE}|${BY_NUMBER}[^。?]{0,24}${STATE}|${STATE.replace('到哪|', '')}[^,。?]{0,4}${OWN}的${MATTER}`,
);
/** 李建国的申请批了没: what became of somebody else's matter. */
const STATE_OF_ANOTHER = new RegExp(`${FULL_NAME}的${MATTER}[^。?]{0,16}${STATE}`);
/** What anyone may do, and within what time a body must answer: rules say so. */
const RULE =
  /怎么办|(?:可以|能|能不能|可不可以)(?:再|去|提|申请|提起){0,2}(?:行政)?(?:复议|起诉|诉讼|投诉|举报)|向(?:谁|哪)|(?:后|以后)[^,。?]{0,6}(?:多久|多长|几天|什么时候|何时)|(?:多久|几天|多长时间)(?:能|会|内|之内|才)?(?:给|得到|收到)?[答回]复/;

/** 我上个月交的申请办到哪一步了: the state of one's own matter is in no report. */
export function asksForOwnMatter(text: string): boolean {
  const asked = text.replaceAll(ASKER, '');
  return (OWN_STATE.test(asked) || STATE_OF_ANOTHER.test(asked)) && !RULE.test(asked);
}
