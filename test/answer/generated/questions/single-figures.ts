import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { APPLICANTS, measures, requests } from '../measures.ts';
import type { MadeReport } from '../reports.ts';
import { world } from '../world.ts';
import { PHRASES, type Question, answeredWith, askable, asked, notFound, yearWords } from './question.ts';

/** Who, when and how, around what is asked of a report. */
export const phrased = (
  { body, year }: Pick<MadeReport, 'body' | 'year'>,
  what: Arbitrary<string>,
): Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...PHRASES), fc.constantFrom(...body.spoken), fc.constantFrom(...yearWords(year)), what)
    .map(([phrase, who, when, words]) => phrase(who, when, words));

export const pointQuestions: Arbitrary<Question> = fc
  .constantFrom(...askable(world.sound, measures))
  .chain(({ report, measure, figure }) =>
    phrased(report, fc.constantFrom(...measure.wordings)).map((text) => ({ text, expected: answeredWith(figure) })),
  );

/** 自然人提出的…, …其中自然人有几件 */
export const applicantQuestions: Arbitrary<Question> = fc
  .tuple(
    fc.constantFrom(...world.sound),
    fc.constantFrom(...requests.filter(({ byApplicant }) => byApplicant)),
    fc.constantFrom(...APPLICANTS),
  )
  .chain(([report, measure, [words, columns]]) => {
    const figure = asked(report, measure, columns)?.figure;
    if (!figure) throw new Error('every form counts requests by applicant');
    const what = fc
      .constantFrom(...measure.wordings)
      .chain((wording) => fc.constantFrom(`${words}的申请${wording}`, `${wording}，其中${words}几件`));
    return phrased(report, what).map((text) => ({ text, expected: answeredWith(figure) }));
  });

/** Two things of one report in one question, none a part of the other. */
export const doubleQuestions: Arbitrary<Question> = fc
  .constantFrom(...world.sound)
  .chain((report) => {
    const own = askable([report], measures);
    const pairs = fc.tuple(fc.constantFrom(...own), fc.constantFrom(...own));
    return pairs.filter(([a, b]) => areApart(a.measure.indicator, b.measure.indicator));
  })
  .chain(([a, b]) => {
    const what = fc
      .tuple(fc.constantFrom(...a.measure.wordings), fc.constantFrom(...b.measure.wordings))
      .chain(([first, second]) => fc.constantFrom(`${first}，${second}`, `${first}？${second}`));
    return phrased(a.report, what).map((text) => ({ text, expected: answeredWith(a.figure, b.figure) }));
  });

const areApart = (a: string, b: string) => a.split('.')[0] !== b.split('.')[0];

const WORDINGS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'proactive.info_total': ['主动公开政府信息多少条', '公开了多少条信息'],
  'proactive.info_website': ['政府网站公开信息多少条', '网站上发了多少条信息'],
  'proactive.info_weibo': ['政务微博发布多少条信息', '微博发了几条'],
  'proactive.info_wechat': ['政务微信发布信息多少条', '微信发了多少条'],
  'interpretation.press_conferences': ['举办了几场新闻发布会', '新闻发布会开了几场'],
  'proposals.suggestions': ['办理人大代表建议多少件', '人大建议办了几件'],
  'proposals.cppcc': ['办理政协提案多少件', '政协提案办了几件'],
  'platform.new_media_accounts': ['有几个政务新媒体账号', '政务新媒体账号有多少个'],
  'interaction.online_interviews': ['开展在线访谈几期', '在线访谈办了多少期'],
};

const sentences = world.sound.flatMap((report) =>
  report.prose.flatMap((stated) => {
    const wordings = WORDINGS[stated.indicator];
    return wordings ? [{ report, stated, wordings }] : [];
  }),
);

export const proseQuestions: Arbitrary<Question> = fc
  .constantFrom(...sentences)
  .chain(({ report, stated: { indicator, value, printed }, wordings }) => {
    const expected = answeredWith({ report, indicator, value, display: printed });
    const flagged = printed === `${Number(value)}${printed.slice(-1)}` ? {} : { flagged: ['approximate'] as const };
    return phrased(report, fc.constantFrom(...wordings)).map((text) => ({
      text,
      expected: { ...expected, ...flagged },
    }));
  });

/** Where a place has several reports of a year, one may tell what another does not. */
const alone = world.sound.filter(
  ({ body, year }) =>
    !world.sound.some((other) => other.body !== body && other.body.place === body.place && other.year === year),
);

/** What stands in no sentence of a report, and is not told by another figure either. */
const unmentioned = alone.flatMap((report) =>
  Object.entries(WORDINGS)
    .filter(([indicator]) => indicator !== 'proactive.info_total')
    .filter(([indicator]) => !report.prose.some((stated) => stated.indicator === indicator))
    .map(([, wordings]) => ({ report, wordings })),
);

export const unmentionedQuestions: Arbitrary<Question> = fc.constantFrom(...unmentioned).chain(({ report, wordings }) =>
  phrased(report, fc.constantFrom(...wordings)).map((text) => ({
    text,
    expected: notFound('not_mentioned'),
  })),
);
