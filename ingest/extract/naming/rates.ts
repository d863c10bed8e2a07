import { createAliasIndex } from '../../../src/catalogue/alias-index.ts';
import { type Indicator, indicators } from '../../../src/catalogue/indicators.ts';
import { conjunctsOf } from '../clauses/coordination.ts';
import { withoutScopes } from '../wording/bodies.ts';
import { TIMES, withoutLeadingWords } from '../wording/times.ts';
import { type Matter, matterOf } from './matters.ts';

const rates = createAliasIndex(
  indicators
    .filter(({ kind }) => kind === 'rate')
    .flatMap((indicator) => indicator.aliases.map((alias) => [alias, indicator] as const)),
);

/** Words before a rate that leave it the rate of everything its matter counts. */
const OF_ALL = new RegExp(
  String.raw`${TIMES}|\p{Script=Han}{0,4}?12345|(?:政务服务|政府服务|便民|市民|服务)*热线|综合|总体|平均|整体|群众|市民|公众|企业|人工|来电|电话|话务|工单|诉求|事项|平台|中心|信箱|来信|信件|留言|回访|建议|提案|提案建议|建议提案|重点|政策|文件|政府网站|政务新媒体|抽查|抽检|检查|在|接连|连续|\d+个?季度|中|里|的|其|均|总`,
  'gu',
);

/** Rates of single handling: what was settled at once, or within its time, is a part of all. */
const LEADS_TO_NUMBER = /^(?:均|都|各|全部|已|约|为|达到?|保持|稳定|在|是|有|到|至|实现|以上)*$/;

/**
 * The rates of the catalogue that a clause names before its percentage, each by itself (办结率、满意率均为100%). Empty where
 * it is that of one kind, one body or one way of handling.
 */
export function ratesNamed(own: string, matter: Matter | null): readonly Indicator[] {
  const phrases = conjunctsOf(withoutLeadingWords(own));
  const named = phrases.map((phrase, index) => rateOf(phrase, index === phrases.length - 1, matter));
  return named.at(-1) === null ? [] : [...new Set(named.filter((rate) => rate !== null))];
}

function rateOf(phrase: string, last: boolean, matter: Matter | null): Indicator | null {
  const found = rates.find(phrase);
  const longest = Math.max(0, ...found.map(({ alias }) => alias.length));
  const fitting = found
    .filter(
      ({ alias, end }) =>
        alias.length === longest && (last ? LEADS_TO_NUMBER.test(phrase.slice(end)) : end === phrase.length),
    )
    .filter(({ start }) => withoutScopes(phrase.slice(0, start)).replace(OF_ALL, '') === '');
  return fitting.find(({ entry }) => isOfMatter(entry, matter))?.entry ?? null;
}

/** A rate that several matters share needs its matter; one of its own (抽查合格率) needs none. */
const isOfMatter = ({ id }: Indicator, matter: Matter | null) => {
  const own = matterOf(id);
  return own === 'other' || own === 'publication' || own === matter;
};
