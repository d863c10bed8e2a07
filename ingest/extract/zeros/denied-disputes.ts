import { type IndicatorId, indicatorId } from '../../../src/domain/ids.ts';
import { withoutScopes } from '../wording/bodies.ts';
import { TIMES } from '../wording/times.ts';

const OUTCOME = '被?(?:败诉|纠错|纠正|撤销|变更|确认违法|责令)';
const DISPUTES = new RegExp(
  [
    `(?<review>(?:被(?:申请|提起)?)?(?:申请)?(?:行政)?复议)(?:申请|案件)?(?<corrected>${OUTCOME})?`,
    `(?<litigation>(?:被提起)?(?:行政)?诉讼)(?:案件)?(?<lost>${OUTCOME})?`,
    '(?<defeat>败诉)',
    '(?<complaint>投诉举报|举报投诉|投诉|举报|申诉)',
  ].join('|'),
  'g',
);
const TAIL = String.raw`(?:案件|案|事件|事项|情况|情形|现象|问题|行为|的|等|发生|出现|记录|件)*`;
const ENDS = new RegExp(`^${TAIL}(?:$|、|和|及|与|或|以及)`);

/** Words that make a dispute one about disclosure; any other cause makes it a narrower thing. */
const ABOUT_DISCLOSURE = new RegExp(
  `${TIMES}|政府信息|信息公开|依申请公开|公开|政务|申请|答复|办理|处理|工作|事项|问题|案件|领域|方面|有关|相关|此|涉及|对|与|因|由|就|以|而|所|被|等|类|的|向|引发|引起|产生|导致|造成|提起|发生|任何|过`,
  'gu',
);

const BY_NAME: Readonly<Record<string, IndicatorId>> = {
  review: indicatorId('dispute.review'),
  corrected: indicatorId('dispute.review.corrected'),
  litigation: indicatorId('dispute.litigation'),
  lost: indicatorId('dispute.litigation_lost'),
  defeat: indicatorId('dispute.litigation_lost'),
  complaint: indicatorId('dispute.complaints'),
};

interface Head {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The disputes that a denial says there were none of, by their whole noun: 行政诉讼败诉 are lost suits, not suits, and
 * 因答复不当引发的行政复议 are not all reviews.
 */
export function deniedDisputes(denied: string): IndicatorId[] {
  const heads = headsIn(denied);
  const [first] = heads;
  if (!first || !isAboutDisclosure(denied.slice(0, first.start))) return [];
  const narrowed = heads.filter(
    ({ start }, index) => beyondJoint(denied.slice(heads[index - 1]?.end ?? start, start)) !== '',
  );
  if (narrowed.length > 0) return [];
  return [
    ...new Set(
      withoutSharers(heads)
        .map(({ name }) => BY_NAME[name])
        .filter((id) => id !== undefined),
    ),
  ];
}

/** Nothing but disclosure stands before the first noun; another noun may be joined to it (政府信息公开申请、行政复议). */
const isAboutDisclosure = (before: string) =>
  withoutScopes(before).replace(ABOUT_DISCLOSURE, '') === '' || /^[^因由的]{2,10}(?:、|和|及|与|或)$/.test(before);

function headsIn(denied: string): Head[] {
  return Array.from(denied.matchAll(DISPUTES)).flatMap((match) => {
    const end = match.index + match[0].length;
    const names = Object.entries(match.groups ?? {}).filter(([, words]) => words !== undefined);
    const name = names.at(-1)?.[0];
    return name !== undefined && ENDS.test(denied.slice(end)) ? [{ name, start: match.index, end }] : [];
  });
}

const beyondJoint = (words: string) =>
  words.replace(new RegExp(`^${TAIL}(?:、|和|及|与|或者?|以及)?`), '').replace(ABOUT_DISCLOSURE, '');

/** 行政复议、行政诉讼败诉: what is lost at the end is said of all that is joined to it. */
const withoutSharers = (heads: readonly Head[]) =>
  heads.some(({ name }) => name === 'lost') ? heads.filter(({ name }) => name !== 'review') : heads;
