import { screening } from '../../../catalogue/screening.ts';
import type { Reason } from '../../../domain/answer.ts';
import type { Channel, Want } from '../../../query/query.ts';
import { isOf, type Piece } from '../piece.ts';
import { asksForHarm, mentions } from './harm.ts';
import { asksForOwnMatter } from './own-matter.ts';
import { asksForPrivateParticulars, namesParticulars } from './private-particulars.ts';
import { asksForVerdict } from './verdicts.ts';

type Refusal = Extract<Want, { kind: 'refuse' }>;

const refuse = (reason: Reason, channel: Channel | null = null): Refusal => ({ kind: 'refuse', reason, channel });

const WORDS: readonly (readonly [words: readonly string[], refusal: Refusal])[] = [
  [screening.unsafe, refuse('unsafe')],
  [screening.personalData, refuse('personal_data', 'office')],
  [screening.personalCase, refuse('personal_case', '12345')],
  [screening.opinion, refuse('opinion_or_forecast')],
  [screening.outOfScope, refuse('out_of_scope')],
];

/** 骚扰会怎样: what rules say against it. */
const AGAINST = /(?:骚扰|占线|占用|乱打|捣乱)[^,。?]{0,6}(?:会怎[样么]|会咋样|有什么后果|会被|怎么处[罚理])/;

/** What will be is in no report yet. */
const FORECAST = /(?:明年|后年|将来|未来|今后).{0,12}(?:会|能|多少|吗)|预测|会不会更/;

/** What no public report can or should answer. Emergencies come first, and nothing is searched for them. */
export function refusalOf(text: string, pieces: readonly Piece[]): Refusal | null {
  const counts = pieces.some(isOf('ask', 'operation'));
  if (!/多少|几[件起次]|统计|报告/.test(text) && mentions(text, screening.emergency))
    return refuse('out_of_scope', 'emergency');
  if (FORECAST.test(text)) return refuse('opinion_or_forecast');
  const nameless = withoutNames(text, pieces);
  if (asksForOwnMatter(nameless)) return refuse('personal_case', '12345');
  if (asksForPrivateParticulars(nameless)) return refuse('personal_data', 'office');
  if (asksForVerdict(text)) return refuse('opinion_or_forecast');
  if (asksForHarm(text) && !counts) return refuse('unsafe');
  const isAboutReports = pieces.some(isOf('measure', 'rate'));
  const found = WORDS.find(
    ([words, { reason }]) =>
      mentions(text, words) &&
      !(isAboutReports && (reason !== 'unsafe' || counts)) &&
      !(reason === 'unsafe' && AGAINST.test(text)) &&
      !(reason === 'personal_data' && pieces.some(isOf('rule')) && !namesParticulars(text)),
  );
  return found?.[1] ?? null;
}

/** Places and bodies begin as names do: 黄陵县, 吴起. */
const withoutNames = (text: string, pieces: readonly Piece[]): string =>
  pieces.filter(isOf('place', 'body')).reduce((rest, piece) => rest.replaceAll(piece.text, '区'), text);
