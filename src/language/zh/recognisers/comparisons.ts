import { byPattern, type Recogniser } from '../recogniser.ts';

/** 谁收到的申请多: the word at the end that closes the comparison. */
const comparing = byPattern(
  'comparing',
  /(?<=(?:谁|哪(?:[个家边里些年种类项样]|个?月|季度?|一[年月]))[^,。?]{0,16}?)(?:更)?[多少高低大小](?:一?些|一点)?(?=[?。,\s]|$)/g,
  () => ({ kind: 'operation', do: 'compare' }),
);

/** 比上年少吧, 比去年高吗: whether it went up or down. */
const moreThanBefore = byPattern(
  'comparing',
  /(?<=比(?:上|去|前)(?:一?年|个?月|季度?)(?:同期)?(?:是)?)[多少高低](?:了|一?些|一点)?(?=(?:吧|吗|么|没有?|不)?(?:[?。,\s]|$))/g,
  () => ({ kind: 'operation', do: 'change' }),
);

/** 投诉多还是咨询多, 是行政许可多还是行政处罚多: two things that are counted, and which is more. */
const either = byPattern(
  'comparing',
  /[多少高低大小](?:一?些|一点)?(?:,?还是|还是说)(?=[^,。?]{1,14}[多少高低大小](?:一?些|一点)?(?:呢|啊)?(?=[?。,\s]|$))/g,
  () => ({ kind: 'and' }),
);
const orOther = byPattern(
  'comparing',
  /(?<=[多少高低大小](?:一?些|一点)?(?:,?还是|还是说)[^,。?]{1,14})[多少高低大小](?:一?些|一点)?(?=(?:呢|啊)?(?:[?。,\s]|$))/g,
  () => ({ kind: 'operation', do: 'compare' }),
);

/** 投诉类比咨询类多多少: between two things that are counted; no 占比, and no time before (比去年). */
const than = byPattern(
  'than',
  /(?<=\p{Script=Han})(?<![占同环对相正反百])比(?![例重率较对值如上去前往]|同期)(?=\p{Script=Han}[^,。?]{0,15}?[多少高低大](?:了|出|出了)?(?:几|多少|一?些|吗|么))/gu,
  () => ({ kind: 'and' }),
);

export const COMPARISONS: readonly Recogniser[] = [comparing, moreThanBefore, either, orOther, than];
