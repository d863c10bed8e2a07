import type { IndicatorId } from '../../../src/domain/ids.ts';

/** What a clause is about; words that several matters share (办结, 答复, 办结率) belong to the one named last. */
export type Matter =
  | 'request'
  | 'hotline'
  | 'mailbox'
  | 'messages'
  | 'site_errors'
  | 'proposals'
  | 'dispute'
  | 'publication'
  | 'other';

const MENTIONS: readonly (readonly [Matter, RegExp])[] = [
  ['dispute', /复议|诉讼|败诉/g],
  [
    'request',
    /依申请公开|公开申请|申请公开|依申请(?:政府)?信息公开|信息(?:的)?申请|(?:收到|受理|办理|接收|新收|处理)[^,;、]{0,24}申请(?!人|表|书|材料)|申请(?=办结|答复|办理)/g,
  ],
  ['site_errors', /找错|纠错平台/g],
  ['messages', /留言|网民咨询|咨询建议/g],
  ['mailbox', /信箱|来信(?!申请)|信件(?!申请|提交)/g],
  ['hotline', /热线|12345|话务|工单/g],
  ['proposals', /提案|代表建议|人大建议|建议提案|人大代表/g],
];

/** The matter that words name last; null where they name none. */
export function matterNamedIn(words: string): Matter | null {
  let found: Matter | null = null;
  let end = 0;
  for (const [matter, pattern] of MENTIONS) {
    for (const match of words.matchAll(pattern)) {
      const last = match.index + match[0].length;
      if (last > end) [found, end] = [matter, last];
    }
  }
  return found;
}

const FAMILIES: readonly (readonly [prefix: string, Matter])[] = [
  ['foi.fee', 'other'],
  ['foi.', 'request'],
  ['dispute.', 'dispute'],
  ['hotline.', 'hotline'],
  ['interaction.mayor_mailbox', 'mailbox'],
  ['interaction.district_mailbox', 'mailbox'],
  ['interaction.mailbox', 'mailbox'],
  ['interaction.website_messages', 'messages'],
  ['interaction.site_error', 'site_errors'],
  ['proposals.', 'proposals'],
  ['proactive.info', 'publication'],
  ['interpretation.policy', 'publication'],
];

/** The matter that an indicator belongs to. */
export const matterOf = (id: IndicatorId): Matter => FAMILIES.find(([prefix]) => id.startsWith(prefix))?.[1] ?? 'other';
