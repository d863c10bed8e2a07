import { type IndicatorId, indicatorId } from '../../../domain/ids.ts';

interface Doing {
  readonly verbs: RegExp;
  /** Of what may be counted so; other units leave it open. */
  readonly units: RegExp;
  /** In the order of likelihood: the reports decide. */
  readonly of: readonly IndicatorId[];
}

const ids = (...names: string[]) => names.map(indicatorId);
const CASES = /^(?:件|起|宗|份|个|封|件次|条)$/;

/** What bodies count when only the doing is named: a hotline and a body that publishes have each their own. */
const DOINGS: readonly Doing[] = [
  {
    verbs: /公开|公布|公示|发布|发|推送|更新|上传|登/,
    units: /^(?:条|篇|份|件|个|篇次|条次)$/,
    of: ids('proactive.info_total'),
  },
  { verbs: /解决|办结|办完|办成/, units: CASES, of: ids('hotline.resolved', 'foi.answered') },
  { verbs: /答复|回复|办理|处理|办/, units: CASES, of: ids('foi.answered', 'hotline.resolved') },
  { verbs: /收|接|受理|来|交/, units: CASES, of: ids('hotline.accepted', 'foi.received') },
  { verbs: /罚/, units: CASES, of: ids('penalty.decisions') },
];

/** The indicators that verbs alone may mean beside a unit. */
export const indicatorsDone = (verbs: string, unit: string | null): readonly IndicatorId[] =>
  DOINGS.find((doing) => doing.verbs.test(verbs) && (unit === null || doing.units.test(unit)))?.of ?? [];
