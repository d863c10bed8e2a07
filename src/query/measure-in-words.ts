import { applicantWords } from '../catalogue/dimensions.ts';
import { indicatorOf } from '../catalogue/indicators.ts';
import type { Measure } from './query.ts';

const applicantLabels = new Map(applicantWords.map(([, { columns, label }]) => [columns.join(), label]));

/** What is counted, with what it is limited to: 自然人的…, “酒驾”的…, 除自然人以外的…. */
export function measureInWords(measure: Measure): string {
  const label = labelOf(measure);
  const limits = [
    applicantsOf(measure),
    ...measure.narrowed.filter((word) => word !== label && `热线${word}` !== label).map((word) => `“${word}”`),
  ];
  const said = limits.filter(Boolean).join('、');
  if (said === '') return measure.except ? `除${label}以外的` : label;
  return measure.except ? `除${said}以外的${label}` : `${said}的${label}`;
}

/** By the name of the catalogue, where the words stand for one indicator. */
function labelOf({ of: [only, ...others], words }: Measure): string {
  const indicator = only && others.length === 0 ? indicatorOf(only) : undefined;
  return indicator ? indicator.label.replace(/\(.*\)/, '') : words;
}

/** Of a measure that only the talk knows, its words are those of the applicants. */
const applicantsOf = ({ of, applicants }: Measure): string =>
  of.length === 0 || applicants.length === 0
    ? ''
    : (applicantLabels.get(applicants.join()) ??
      applicants.map((column) => applicantLabels.get(column) ?? column).join('、'));
