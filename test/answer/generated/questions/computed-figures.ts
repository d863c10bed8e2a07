import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Expectation, ExpectedFigure } from '../expectation.ts';
import { type AskedMeasure, requests, measures } from '../measures.ts';
import type { MadeReport } from '../reports.ts';
import { world } from '../world.ts';
import { type Asked, type Question, answeredWith, askable, asked } from './question.ts';
import { phrased } from './single-figures.ts';

const measureOf = (indicator: string): AskedMeasure => {
  const found = measures.find((measure) => measure.indicator === indicator);
  if (!found) throw new Error(`${indicator} is not asked`);
  return found;
};

const figureIn = (report: MadeReport, indicator: string, columns?: readonly string[]): ExpectedFigure => {
  const found = asked(report, measureOf(indicator), columns);
  if (!found) throw new Error(`${report.body.name} does not say ${indicator}`);
  return found.figure;
};

/** Rounded half up to so many decimals, without trailing zeros. */
export function rounded(numerator: bigint, denominator: bigint, places: number): string {
  const scale = 10n ** BigInt(places);
  const units = (2n * numerator * scale + denominator) / (2n * denominator);
  const digits = String(units).padStart(places + 1, '0');
  const fraction = places === 0 ? '' : digits.slice(-places).replace(/0+$/, '');
  const whole = places === 0 ? digits : digits.slice(0, -places);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

const percent = (part: number, whole: number) => rounded(BigInt(part) * 100n, BigInt(whole), 1);

interface Share {
  readonly words: readonly [string, ...string[]];
  readonly part: readonly (readonly [indicator: string, columns?: readonly string[]])[];
  readonly whole: string | readonly string[];
}

const SHARES: readonly [Share, ...Share[]] = [
  {
    words: ['公开率是多少', '申请的公开率有多高，是多少'],
    part: [['foi.outcome.granted'], ['foi.outcome.partial']],
    whole: 'foi.answered',
  },
  { words: ['予以公开的占比是多少', '予以公开的占百分之几'], part: [['foi.outcome.granted']], whole: 'foi.answered' },
  { words: ['部分公开的占比是多少', '部分公开的占多少'], part: [['foi.outcome.partial']], whole: 'foi.answered' },
  {
    words: ['不予公开占多少', '不予公开的占百分之几', '不予公开率是多少'],
    part: [['foi.outcome.refused']],
    whole: 'foi.answered',
  },
  { words: ['无法提供的占比是多少'], part: [['foi.outcome.unavailable']], whole: 'foi.answered' },
  { words: ['重复申请占百分之几'], part: [['foi.not_processed.repeated']], whole: 'foi.answered' },
  { words: ['收到的申请中自然人占多少'], part: [['foi.received', ['nat']]], whole: 'foi.received' },
  { words: ['行政复议维持的占比是多少'], part: [['dispute.review.upheld']], whole: 'dispute.review' },
  {
    words: ['行政复议纠错率是多少'],
    part: [['dispute.review.corrected']],
    whole: ['dispute.review.upheld', 'dispute.review.corrected', 'dispute.review.other'],
  },
];

const total = (figures: readonly ExpectedFigure[]) => figures.reduce((sum, { value }) => sum + Number(value), 0);

const shares = world.sound.flatMap((report) =>
  SHARES.flatMap(({ words, part, whole }) => {
    const parts = part.map(([indicator, columns]) => figureIn(report, indicator, columns));
    const wholes = [whole].flat().map((indicator) => figureIn(report, indicator));
    return total(wholes) === 0 ? [] : [{ report, words, parts, wholes }];
  }),
);

export const shareQuestions: Arbitrary<Question> = fc
  .constantFrom(...shares)
  .chain(({ report, words, parts, wholes }) =>
    phrased(report, fc.constantFrom(...words)).map((text) => ({
      text,
      expected: {
        ...answeredWith(...parts, ...wholes),
        reasons: [null, 'zero_reported'],
        results: [{ value: percent(total(parts), total(wholes)), unit: '%' }],
      },
    })),
  );

/** Measures of one body in two years or more, both with the same form. */
const series = world.sound.flatMap((last) =>
  world.sound
    .filter((first) => first.body === last.body && first.year < last.year)
    .flatMap((first) =>
      requests.flatMap((measure) => {
        const between = world.sound.filter(
          ({ body, year }) => body === last.body && year >= first.year && year <= last.year,
        );
        return [{ measure, all: askable(between, [measure]) }];
      }),
    ),
);

export const growthQuestions: Arbitrary<Question> = fc.constantFrom(...series).chain(({ measure, all }) => {
  const [first, last] = [all[0], all.at(-1) ?? all[0]];
  const [from, to] = [first.report.year, last.report.year];
  const [who] = [fc.constantFrom(...first.report.body.spoken)];
  const what = fc.constantFrom(...GROWING).map((words) => words(from, to, NOUNS[measure.indicator] ?? ''));
  return fc
    .tuple(who, what)
    .map(([name, words]) => ({ text: `${name}${words}`, expected: growthOf(all, first, last) }));
});

const GROWING = [
  (from: number, to: number, what: string) => `从${from}年到${to}年${what}变化了多少`,
  (from: number, to: number, what: string) => `${from}年到${to}年${what}的变化趋势`,
  (from: number, to: number, what: string) => `${from}-${to}年${what}增长了多少？`,
] as const;

const NOUNS: Readonly<Record<string, string>> = {
  'foi.received': '收到的政府信息公开申请',
  'foi.carried_in': '上年结转的申请',
  'foi.outcome.granted': '予以公开的件数',
  'foi.outcome.partial': '部分公开的件数',
  'foi.outcome.refused': '不予公开的件数',
  'foi.outcome.unavailable': '无法提供的件数',
  'foi.outcome.not_processed': '不予处理的件数',
  'foi.outcome.other': '其他处理的件数',
  'foi.answered': '办理答复的件数',
  'foi.pending': '结转下年度的件数',
};

function growthOf(all: readonly Asked[], first: Asked, last: Asked): Expectation {
  const [before, after] = [Number(first.figure.value), Number(last.figure.value)];
  const expected = answeredWith(...all.map(({ figure }) => figure));
  const size = Math.abs(after - before);
  const rate = before > 0 && size > 0 ? [{ value: percent(size, before), unit: '%' }] : [];
  const change = size > 0 ? [{ value: String(after - before), unit: first.measure.unit }] : [];
  return {
    ...expected,
    results: [...change, ...rate],
    words: size === 0 ? ['持平'] : [after > before ? '增加' : '减少'],
  };
}

/** Reports of two bodies on one year, neither in the other's place. */
const comparable = measures.filter((measure) => measure.comparable);
const government = world.sound.filter(({ body }) => body.name.endsWith('政府') && body !== world.city);
const pairs = government.flatMap((one, at) =>
  government
    .slice(at + 1)
    .filter(({ year, body }) => year === one.year && body !== one.body)
    .map((other) => [one, other] as const),
);

const pairedFigures = fc
  .tuple(fc.constantFrom(...pairs), fc.constantFrom(...comparable))
  .map(([[one, other], measure]) => ({
    measure,
    figures: askable([one, other], [measure]).map(({ figure }) => figure),
  }))
  .chain(({ measure, figures }) =>
    fc
      .tuple(
        fc.constantFrom(...measure.wordings),
        ...figures.map(({ report }) => fc.constantFrom(...report.body.spoken)),
      )
      .map(([wording, ...names]) => ({ wording, names, figures, unit: measure.unit })),
  );

/** 甲和乙2023年…一共多少 */
export const sumQuestions: Arbitrary<Question> = fc
  .tuple(pairedFigures, fc.constantFrom('一共', '合计', '加起来'))
  .map(([{ wording, names, figures, unit }, adding]) => ({
    text: `${names.join('和')}${figures[0]?.report.year}年${wording}，两地${adding}多少`,
    expected: { ...answeredWith(...figures), results: [{ value: String(total(figures)), unit }] },
  }));

export const comparisonQuestions: Arbitrary<Question> = fc
  .tuple(pairedFigures, fc.constantFrom('哪个多', '谁更多', '哪个最多'))
  .map(([{ wording, names, figures }, comparing]) => ({
    text: `${names.join('和')}${figures[0]?.report.year}年${wording}，${comparing}？`,
    expected: { ...answeredWith(...figures), words: [verdict(figures)] },
  }));

function verdict(figures: readonly ExpectedFigure[]): string {
  const most = Math.max(...figures.map(({ value }) => Number(value)));
  const top = figures.filter(({ value }) => Number(value) === most);
  return top.length > 1 ? '数值相同' : `最多的是${top[0]?.report.body.name}`;
}

/** 各区县 of one city: what all come to, their mean, the one in the middle, the first of them. */
export const insideQuestions: Arbitrary<Question> = fc
  .tuple(fc.constantFrom(2022, 2023), fc.constantFrom(...comparable), fc.constantFrom(...OPERATIONS()))
  .chain(([year, measure, [words, resultOf]]) => {
    const reports = world.sound.filter((one) => one.year === year && world.counties.includes(one.body));
    const figures = askable(reports, [measure]).map(({ figure }) => figure);
    const { unit } = measure;
    return fc.constantFrom(...measure.wordings).map((wording) => ({
      text: `${world.city.spoken[0]}各区县${year}年${wording}，${words}`,
      expected: { ...answeredWith(...figures), ...resultOf(figures, unit) },
    }));
  });

type Outcome = Pick<Expectation, 'results' | 'words'>;
function OPERATIONS(): readonly (readonly [string, (figures: readonly ExpectedFigure[], unit: string) => Outcome])[] {
  return [
    ['合计是多少', (figures, unit) => ({ results: [{ value: String(total(figures)), unit }] })],
    [
      '平均数是多少',
      (figures, unit) => ({ results: [{ value: rounded(BigInt(total(figures)), BigInt(figures.length), 2), unit }] }),
    ],
    ['中位数是多少', (figures, unit) => ({ results: [{ value: median(figures), unit }] })],
    ['哪个最多', (figures) => ({ words: [verdict(figures)] })],
  ];
}

/** Of an odd number of them. */
const median = (figures: readonly ExpectedFigure[]) =>
  String(figures.map(({ value }) => Number(value)).sort((a, b) => a - b)[figures.length >> 1]);
