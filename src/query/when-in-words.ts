import type { Moment, Part, When } from './query.ts';

const NAMED: Readonly<Record<string, string>> = {
  year: '全年',
  H1: '上半年',
  H2: '下半年',
  Q1: '第一季度',
  Q2: '第二季度',
  Q3: '第三季度',
  Q4: '第四季度',
  'Q1-2': '前二季度',
  'Q1-3': '前三季度',
};

/** `-11` is 11月, `-01-04` is 1-4月, `W28` is 第28周. */
function partInWords(part: Part): string {
  const named = NAMED[part];
  if (named !== undefined) return named;
  if (part.startsWith('W')) return `第${part.slice(1)}周`;
  return `${part.slice(1).split('-').map(Number).join('-')}月`;
}

const momentInWords = ({ year, part }: Moment): string =>
  `${year === null ? '' : `${year}年`}${part === null ? '' : partInWords(part)}`;

/** Of when something is asked, as a clerk would write it; reading it again gives the same. */
export function whenInWords(when: When): string {
  switch (when.kind) {
    case 'newest':
      return '';
    case 'named':
      return when.moments.map(momentInWords).join('、');
    case 'span':
      return spanInWords(when.from, when.to) + excludedNames(when.except);
    case 'last':
      return `近${when.years}年${excludedNames(when.except)}`;
    case 'every':
      return `历年${excludedNames(when.except)}`;
    case 'moved':
      return when.said;
  }
}

function spanInWords(from: number | null, to: number | null): string {
  if (from !== null && to !== null) return `${from}年到${to}年`;
  return from === null ? `${(to ?? 0) + 1}年之前` : `${from}年以来`;
}

const excludedNames = (years: readonly number[]) =>
  years.length > 0 ? `(除${years.map((year) => `${year}年`).join('、')}以外)` : '';
