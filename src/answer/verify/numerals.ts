import type { Outcome } from '../../domain/answer.ts';

/**
 * Numbers that name things: emergency and hotline codes, document numbers, years and their months, ordinals (第3名, 前20个),
 * citation marks. Before a unit the same digits count something (120.8%, 2012件).
 */
const NAMES =
  /\[\d{1,5}\]|(?<![\d.])(?:12345|12348|110|119|120|122)(?!\.?\d|[件条个次项家份期人万亿元%‰])|(?<![\d.])(?:19|20)\d{2}(?=年|[^\d.件条个次项家份期人万亿元%‰]|$)|(?<=(?:19|20)\d{2}年)\d{1,2}(?=月)|第\s*\d+|(?<=仅列出)前\d+[个名处]/g;
const NUMERAL = /\d+(?:\.\d+)?/g;

/**
 * Every numeral of an answer's text that is neither in a verbatim quote nor a shown figure or its formula nor part of a
 * period, a coverage statement or a source's title. Empty when the answer may leave the house.
 */
export function ungatedNumerals(outcome: Outcome, question = ''): string[] {
  const allowed = new Set([question, ...sourcesOf(outcome)].flatMap(numeralsIn));
  return numeralsIn(outcome.text.replace(NAMES, ' ')).filter((numeral) => !allowed.has(numeral));
}

function sourcesOf(outcome: Outcome): string[] {
  const citations = 'citations' in outcome ? outcome.citations : [];
  const figures = 'figures' in outcome ? outcome.figures : [];
  const rendered = [
    ...('handover' in outcome ? [outcome.handover] : []),
    ...('coverage' in outcome ? [outcome.coverage] : []),
  ];
  return [
    ...citations.flatMap(({ quote, title, publishedAt }) => [quote, title, publishedAt ?? '']),
    ...figures.flatMap(({ value, display, formula, wording, period }) => [
      value,
      display,
      formula ?? '',
      wording ?? '',
      period ?? '',
    ]),
    ...rendered.map((part) => JSON.stringify(part) ?? ''),
  ];
}

/** Thousands separators and full-width digits are one spelling; 007 is 7. */
const numeralsIn = (text: string) =>
  (
    text
      .normalize('NFKC')
      .replace(/(?<=\d),(?=\d{3})/g, '')
      .match(NUMERAL) ?? []
  ).map((numeral) => numeral.replace(/^0+(?=\d)/, ''));
