import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { bureauOf } from '../bodies.ts';
import type { Expectation } from '../expectation.ts';
import type { Fault } from '../faults.ts';
import { APPLICANTS, type AskedMeasure, codesOf, measures } from '../measures.ts';
import type { MadeReport } from '../reports.ts';
import { world } from '../world.ts';
import { type Asked, type Question, askable, asked, notFound } from './question.ts';
import { phrased } from './single-figures.ts';

const anyWording = fc.constantFrom(...measures).chain(({ wordings }) => fc.constantFrom(...wordings));

const NOT_HERE = notFound('not_in_library');

/** A year of which nothing is here of the place, but of other years. */
export const absentYearQuestions: Arbitrary<Question> = fc
  .tuple(fc.constantFrom(...world.sound), fc.integer({ min: 2015, max: 2026 }))
  .filter(
    ([{ body }, year]) => !world.reports.some((report) => report.body.place === body.place && report.year === year),
  )
  .chain(([{ body }, year]) => phrased({ body, year }, anyWording).map((text) => ({ text, expected: NOT_HERE })));

/** A place of which nothing is here, or an office of a place of which only the government is. */
export const absentBodyQuestions: Arbitrary<Question> = fc
  .tuple(
    fc.constantFrom(
      ...world.absent,
      ...world.absent.map((body) => bureauOf(body, '教育局')),
      ...world.elsewhere.map((body) => bureauOf(body, '民政局')),
    ),
    fc.integer({ min: 2019, max: 2024 }),
  )
  .chain(([body, year]) => phrased({ body, year }, anyWording).map((text) => ({ text, expected: NOT_HERE })));

/** What the other form counts. */
const uncounted = world.sound.flatMap((report) =>
  measures.filter((measure) => codesOf(measure, report) === null).map((measure) => ({ report, measure })),
);

export const uncountedQuestions: Arbitrary<Question> = fc.constantFrom(...uncounted).chain(({ report, measure }) =>
  phrased(report, fc.constantFrom(...measure.wordings)).map((text) => ({
    text,
    expected: notFound('form_has_no_such_item'),
  })),
);

/** A fault with a measure, for some kind of applicant or for all, that counts one of its cells. */
interface Touched {
  readonly fault: Fault;
  readonly measure: AskedMeasure;
  readonly words: string;
  readonly columns: readonly string[] | undefined;
}

const GROUPS = [
  ['', undefined],
  ...APPLICANTS.map(([words, columns]) => [`${words}的申请`, columns] as const),
] as const;

const touched = world.faults.flatMap((fault) =>
  measures.flatMap((measure) =>
    GROUPS.filter(([, columns]) => columns === undefined || measure.byApplicant).flatMap(
      ([words, columns]): Touched[] =>
        codesOf(measure, fault.report, columns)?.some((code) => fault.codes.includes(code))
          ? [{ fault, measure, words, columns }]
          : [],
    ),
  ),
);

const questionsOn = (effect: Fault['effect'], expected: (one: Touched) => Expectation): Arbitrary<Question> =>
  fc.constantFrom(...touched.filter(({ fault }) => fault.effect === effect)).chain((one) =>
    phrased(
      one.fault.report,
      fc.constantFrom(...one.measure.wordings).map((wording) => one.words + wording),
    ).map((text) => ({ text, expected: expected(one) })),
  );

/** Where the prose says it all the same, that is told with the loss. */
export const lostQuestions = questionsOn('lost', ({ fault: { report }, measure: { indicator }, columns }) => {
  const said = columns ? undefined : report.prose.find((stated) => stated.indicator === indicator);
  if (!said) return notFound('table_lost', 'not_mentioned');
  const figure = { report, indicator, value: said.value, display: said.printed };
  return { statuses: ['answered'], reasons: [null], figures: [figure], flagged: ['table_lost'] };
});

/** The right figure or none. */
export const openQuestions = questionsOn('open', ({ fault: { report }, measure, columns }) => ({
  statuses: ['answered', 'not_found'],
  reasons: [null, 'zero_reported', 'table_lost', 'not_mentioned'],
  unlessDeclined: asked(report, measure, columns)?.figure,
}));

/** The printed figure with what speaks against it. */
export const contradictedQuestions = questionsOn('contradicted', ({ fault: { report }, measure, columns }) => {
  const figure = asked(report, measure, columns)?.figure;
  return {
    statuses: ['answered', 'partial'],
    reasons: [null],
    figures: figure ? [figure] : [],
    flagged: ['check_failed', 'discrepancy'],
  };
});

/** A body that has the figure, beside one of which it was spoiled. */
const besideSound = (effect: Fault['effect']) =>
  touched
    .filter(({ fault, measure, columns }) => fault.effect === effect && columns === undefined && measure.comparable)
    .filter(({ fault: { report }, measure }) => codesOf(measure, report)?.length === 1)
    .filter(({ fault: { report }, measure }) => effect === 'contradicted' || !isInProse(report, measure))
    .flatMap((spoiled) =>
      world.sound
        .filter(({ year, body }) => year === spoiled.fault.report.year && body.name.endsWith('政府'))
        .flatMap((report) => askable([report], [spoiled.measure]).map((sound) => ({ spoiled, sound }))),
    );

const isInProse = ({ prose }: MadeReport, { indicator }: AskedMeasure) =>
  prose.some((stated) => stated.indicator === indicator);

const addedTo = (effect: Fault['effect'], expected: (sound: Asked, spoiled: Touched) => Expectation) =>
  fc.constantFrom(...besideSound(effect)).chain(({ sound, spoiled }) =>
    fc
      .tuple(
        fc.constantFrom(...sound.report.body.spoken),
        fc.constantFrom(...spoiled.fault.report.body.spoken),
        fc.constantFrom(...sound.measure.wordings),
        fc.constantFrom('一共', '加起来'),
      )
      .map(([one, other, wording, adding]) => ({
        text: `${one}和${other}${sound.report.year}年${wording}，两地${adding}多少`,
        expected: expected(sound, spoiled),
      })),
  );

/** What one has is told, and is not the sum. */
export const halfSumQuestions: Arbitrary<Question> = addedTo('lost', ({ figure }) => ({
  statuses: ['partial'],
  reasons: [null, 'zero_reported'],
  figures: [figure],
  uncomputed: true,
}));

/** What does not add up is added, and said of the sum as well. */
export const oddSumQuestions: Arbitrary<Question> = addedTo('contradicted', ({ figure }, { fault, measure }) => {
  const other = asked(fault.report, measure)?.figure;
  const value = String(Number(figure.value) + Number(other?.value));
  return {
    statuses: ['answered'],
    reasons: [null],
    figures: other ? [figure, other] : [figure],
    results: [{ value, unit: measure.unit }],
    flagged: ['check_failed', 'discrepancy'],
  };
});
