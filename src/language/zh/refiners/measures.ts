import { areDivided, indicatorOf, indicators } from '../../../catalogue/indicators.ts';
import { oppositeOf } from '../../../catalogue/wholes.ts';
import { fitsUnit } from '../unit-fit.ts';
import { type IndicatorId, indicatorId } from '../../../domain/ids.ts';
import { ratioOf, readingWords } from '../../../catalogue/dimensions.ts';
import type { Measure } from '../../../query/query.ts';
import { isOf, type Piece } from '../piece.ts';
import { indicatorsDone } from './done-with.ts';
import { columnOf, siblingsOf } from './columns.ts';
import { DONE, type Named, leftOverParts } from './left-over-parts.ts';
import { outcomeOf } from '../../../catalogue/dispute-outcomes.ts';
import { isTelling, type Phrase } from './phrases.ts';

const RECEIVED = indicatorId('foi.received');

/** What each phrase wants a figure of; a phrase of a list (复议维持几件纠正几件) may lean on the one before it. */
export function measuresOf(phrases: readonly Phrase[]): Measure[] {
  const asked = phrases.filter(({ material, ask }) => material.some(isTelling) || (ask && material.length > 0));
  const lent = unitsLent(asked);
  const named: Measure[] = [];
  for (const [index, phrase] of asked.entries()) named.push(...measuresIn(phrase, lent[index] ?? null, named));
  return distinct(named.map(settleOpposite));
}

/** 没有办结的: what the form calls the rest has a figure of its own. */
function settleOpposite(measure: Measure): Measure {
  const opposite = measure.except ? measure.of.map(oppositeOf).find(Boolean) : undefined;
  const indicator = opposite ? indicatorOf(indicatorId(opposite)) : undefined;
  return indicator ? { ...measure, of: [indicator.id], words: indicator.label, except: false } : measure;
}

/** 主动公开和政策解读各多少条: one asking word for all that it stands behind. */
function unitsLent(phrases: readonly Phrase[]): (string | null)[] {
  let unit: string | null = null;
  return phrases
    .toReversed()
    .map((phrase) => {
      unit = phrase.ask ? phrase.ask.means.unit : unit;
      const own = unit;
      if (!phrase.joined) unit = null;
      return own;
    })
    .toReversed();
}

function measuresIn(phrase: Phrase, unit: string | null, before: readonly Measure[]): Measure[] {
  const { material, scene } = phrase;
  const own = material.filter(isTelling);
  const narrowed = [...scene, ...own].filter(isOf('words')).map(({ text }) => text);
  const applicants = [...new Set([...scene, ...own].filter(isOf('applicant')).flatMap(({ means }) => means.columns))];
  const indicated = namedIn(phrase, before).filter(({ of }) => !countsPersons(of, unit));
  const except = own.some((piece) => phrase.excluded.has(piece));
  const words = own.map(({ text }) => text).join('');
  const isPriced = own.some(({ means }) => means.kind === 'column' && means.column === 'amt');
  const base = { words, applicants, except, unit: unit ?? (isPriced ? '元' : null), joined: phrase.joined };
  const rate = own.find(isOf('rate'));
  if (rate && indicated.every(({ of }) => isGeneric(of) || isBaseOf(of, rate.means.id)))
    return [{ ...base, of: [indicatorId(rate.means.id)], narrowed }];
  if (indicated.length > 0) {
    const bases = applicants.length > 0 ? withApplicants(indicated) : indicated;
    const limits = [...new Set([...narrowed, ...leftOverParts(own, indicated)])];
    return bases.map(({ of, text }) =>
      withChannel(limitedBy(applicantsIn(phrase), { ...base, of, words: text, narrowed: limits }), phrase, unit),
    );
  }
  const doing = own.length === 0 || (phrase.ask && own.every(isOf('column'))) ? done(phrase, unit) : [];
  if (own.length === 0 || doing.some(({ of }) => of.length > 0)) return doing;
  const published = withChannel({ ...base, of: [], narrowed }, phrase, unit);
  if (published.of.length > 0) return [published];
  if (applicants.length > 0 && narrowed.length === 0) return [{ ...base, of: dividedIn(before), narrowed: [] }];
  const labels = labelsOf(own);
  const whose = phrase.ofHotline ? '热线' : '';
  return [{ ...base, of: [], words: `${whose}${labels.join('')}`, narrowed: [...new Set([...narrowed, ...labels])] }];
}

const applicantsIn = ({ material, scene }: Phrase) => [...scene, ...material].filter(isOf('applicant'));

/** 企业的行政处罚: where no column tells the kinds of applicants apart, the kind is a word that a figure has to carry. */
function limitedBy(applicants: readonly Piece[], measure: Measure): Measure {
  if (applicants.length === 0 || areDivided(measure.of)) return measure;
  const told = applicants.map(({ text }) => text).filter((text) => !ANYBODY.test(text));
  return { ...measure, applicants: [], narrowed: [...measure.narrowed, ...told] };
}

/** 老百姓告赢了几次: whoever has to do with an office. */
const ANYBODY = /^(?:老?百姓|群众|民众|市民|居民|人民|村民|大家|公民|个人)$/;

/** What the phrase calls it; only where it says nothing else, what is done with it (制作、获取政府信息总数). */
function labelsOf(own: readonly Piece[]): string[] {
  const said = own.filter(isOf('words', 'column', 'outcome', 'requestChannel', 'measure')).map(({ text }) => text);
  const named = said.filter((text) => !DONE.has(text));
  return named.length > 0 ? named : said;
}

/** 行政复议纠错率: what a rate is made of sets its scene. */
function isBaseOf(of: readonly IndicatorId[], rate: string): boolean {
  const ratio = ratioOf(indicatorId(rate));
  return [...(ratio?.part ?? []), ...(ratio?.whole ?? [])].some((id) => of.some((base) => id.startsWith(`${base}.`)));
}

/** 门户网站多少人看: who looked at it is not what was published there. */
const countsPersons = (of: readonly IndicatorId[], unit: string | null): boolean =>
  unit !== null && PERSONS.test(unit) && of.every((id) => PUBLISHED.test(indicatorOf(id)?.unit ?? ''));
const PERSONS = /^(?:人|人次|名|位)$/;
const PUBLISHED = /^(?:条|篇|期|场|次)$/;

/** 结转多少件,其中企业的: kinds of applicants divide what was named before them, where it has such columns. */
const dividedIn = (before: readonly Measure[]): readonly IndicatorId[] => {
  const of = before.at(-1)?.of ?? [];
  return areDivided(of) ? of : [];
};

/** 受理了多少件, 公开了几条: only what was done with it is said. */
function done({ material, scene, joined }: Phrase, unit: string | null): Measure[] {
  const words = material.map(({ text }) => text).join('');
  const narrowed = scene.filter(isOf('words')).map(({ text }) => text);
  const of = indicatorsDone(words, unit);
  const base = { words, applicants: [], except: false, unit, joined };
  if (of.length + narrowed.length > 0) return [{ ...base, of, narrowed }];
  const doing = material
    .filter(isOf('verb'))
    .map(({ text }) =>
      MADE.test(text) && unit !== null && PUBLISHED.test(unit) ? '制作' : text.replace(/[了过的]$/, ''),
    )
    .filter((text) => text.length > 1 && !SLIGHT.test(text));
  return doing.length > 0 ? [{ ...base, of: [], narrowed: doing }] : [];
}

/** 做了多少条信息: what is counted so is made. */
const MADE = /^做[了过]?$/;

/** 开展, 信息: what any figure may be said to be. */
const SLIGHT =
  /^(?:开展|进行|完成|实施|落实|推进|组织|组织开展|出现|存在|发生|产生|形成|提供|作出|做出|达到|拥有|留有|包括|包含|涵盖|覆盖|提出|提交|反映|反馈|收到|接到|上来|进来|过来|共计有|.*(?:信息|消息|文章|稿件|事情|工作|业务|单子|件事|东西|诉求|事项|项目|渠道|途径|单位|机关|部门|申请人|受理点))$/;

const CHANNELS = indicators.filter(({ channel }) => channel !== null);

/** 网站发了多少信息: the total asked of one channel is that channel's own figure, or the total of a sentence that names it. */
function withChannel(measure: Measure, { material, scene }: Phrase, unit: string | null): Measure {
  const said = [...scene, ...material].map(({ text }) => text).join('');
  const fitting = measure.of.find((id) => fitsUnit(unit, indicatorOf(id)?.unit ?? null));
  const total = fitting ?? indicatorsDone(said, unit)[0];
  const channels = CHANNELS.filter(({ channel }) => channel?.of === total && channel?.named.test(said));
  if (channels.length === 0 || total === undefined) return measure;
  const isOwn = measure.of.some((id) => channels.some((channel) => channel.id === id));
  if (isOwn) return measure;
  const naming = [...scene, ...material].flatMap(({ text }) =>
    channels.some(({ channel }) => channel?.named.test(text)) ? [text] : [],
  );
  return {
    ...measure,
    of: [...channels.map(({ id }) => id), total],
    narrowed: [...new Set([...measure.narrowed, ...naming])],
  };
}

/**
 * The indicators of a phrase; a generic one only sets the scene for those that are named beside it. Where the phrase only
 * says which part is meant (行政处罚里酒驾的), it is a part of what its scene names.
 */
function namedIn({ material, scene }: Phrase, before: readonly Measure[]): Named[] {
  const own = material.filter(isTelling);
  const measures = own.filter(isOf('measure'));
  const columns = own
    .filter(isOf('column', 'measure'))
    .map(({ text, means }) => (means.kind === 'column' ? means.column : text));
  const set = [...scene, ...material].filter(isOf('measure')).map(({ means }) => means.of);
  const specific = measures.filter(({ means }) => !isScene(means.of, set));
  const chosen = (specific.length > 0 ? specific : measures).flatMap((piece) =>
    withColumns(piece.means.of, columns, piece.text),
  );
  const outcomes = own.filter(isOf('outcome')).flatMap(({ means, text }) => {
    const disputes = [...set, ...before.toReversed().map(({ of }) => of)];
    const id = outcomeOf(disputes, means.outcome);
    return id ? [{ of: [id], text }] : [];
  });
  const channels = own.filter(isOf('requestChannel')).map(({ means, text }) => ({ of: [means.of], text }));
  if (outcomes.length > 0) return [...chosen.filter(({ of }) => !isDispute(of)), ...outcomes];
  if (channels.length > 0 && set.every((of) => of.includes(RECEIVED))) return channels;
  if (chosen.length === 0)
    return scene.filter(isOf('measure')).flatMap(({ means, text }) => withColumns(means.of, columns, text));
  return withoutParents(
    chosen.every(({ of }) => of.length === 1 && of[0] === RECEIVED)
      ? chosen.map((named) => answeredBy(named, material))
      : chosen,
  );
}

/** 办理答复了多少件申请: requests that were dealt with are those that were answered. */
const answeredBy = (named: Named, material: readonly Piece[]): Named => {
  const verbs = material
    .filter(isOf('verb'))
    .map(({ text }) => text)
    .join(' ');
  return ANSWERED.test(verbs) && !TAKEN.test(verbs) ? { ...named, of: [indicatorId('foi.answered')] } : named;
};
const ANSWERED = /办|答复|回复|处理|处置/;
const TAKEN = /收|接|受理|提/;

const isDispute = (of: readonly IndicatorId[]) =>
  of.some((id) => id === 'dispute.review' || id === 'dispute.litigation');

const isGeneric = (ids: readonly IndicatorId[]) =>
  ids.every((id) => indicatorOf(id)?.generic === true || id === RECEIVED);

/** 申请里予以公开的: what all figures of its kind are about is no second measure. */
const isScene = (of: readonly IndicatorId[], all: readonly (readonly IndicatorId[])[]) =>
  isGeneric(of) && all.some((other) => other !== of && !isGeneric(other));

/** 不予处理的重复申请: the part, not the group it belongs to. */
function withoutParents(found: readonly Named[]): Named[] {
  const labels = found.flatMap(({ of }) => of.map((id) => indicatorOf(id)?.label ?? ''));
  const ids = found.flatMap(({ of }) => of);
  const isParent = (id: IndicatorId) =>
    labels.some((label) => label.startsWith(`${indicatorOf(id)?.label}：`)) ||
    ids.some((other) => other.startsWith(`${id}.`) || other.startsWith(`${id}_`));
  return found.filter(({ of }) => !of.some(isParent));
}

/** 没给公开: everyday words that take in several indicators ask for each. */
const TAKE_IN = new Set(readingWords.map(([word]) => word));

/** 规范性文件废止: a row of table 2 has several figures, and a column that is named picks among them. */
function withColumns(of: readonly IndicatorId[], columns: readonly string[], text: string): Named[] {
  if (TAKE_IN.has(text)) return of.map((id) => ({ of: [id], text }));
  const [first] = of;
  const siblings = first ? siblingsOf(first) : [];
  if (siblings.length < 2) return [{ of, text }];
  const chosen = columns.includes('every')
    ? siblings
    : siblings.filter((sibling) => columns.includes(columnOf(sibling)));
  return chosen.length > 0 ? chosen.map(({ id }) => ({ of: [id], text })) : [{ of, text }];
}

/** 企业提的许可: kinds of applicants divide the rows of table 3 alone. */
function withApplicants(named: readonly Named[]): Named[] {
  const divided = named.filter(({ of }) => areDivided(of));
  return divided.length > 0 ? divided : [...named];
}

function distinct(measures: readonly Measure[]): Measure[] {
  const keyOf = ({ of, words, applicants, narrowed, except }: Measure) =>
    [of.join() || words, applicants.join(), narrowed.join(), except].join('|');
  return measures.filter((measure, index) => measures.findIndex((other) => keyOf(other) === keyOf(measure)) === index);
}
