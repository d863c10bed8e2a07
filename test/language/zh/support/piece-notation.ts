import { fullName } from '../../../../src/catalogue/regions.ts';
import type { Meaning, Piece } from '../../../../src/language/zh/piece.ts';
import type { Move } from '../../../../src/query/query.ts';

/** The pieces of some words in one line, without what says nothing: `year 2024 · part H1`. */
export const piecesOf = (pieces: readonly Piece[]): string =>
  pieces
    .filter(({ means }) => !['glue', 'stop', 'verb'].includes(means.kind))
    .map(({ means, text }) => notationOf(means, text))
    .join(' · ');

const moveOf = ({ unit, by }: Move) => `${unit}${by > 0 ? '+' : ''}${by}`;

function notationOf(means: Meaning, text: string): string {
  switch (means.kind) {
    case 'place':
      return `place ${means.may.map(fullName).join('|')}`;
    case 'body':
      return `body ${means.may.join('|')}`;
    case 'within':
      return `within ${means.level}`;
    case 'year':
      return `year ${means.years.join(' ')}`;
    case 'part':
      return `part ${means.part}`;
    case 'span':
      return `span ${means.from ?? ''}–${means.to ?? ''}`;
    case 'last':
      return `last ${means.years}`;
    case 'moved':
    case 'against':
      return `${means.kind} ${moveOf(means.move)}`;
    case 'measure':
      return `measure ${means.of.join('|')}`;
    case 'applicant':
      return `applicant ${means.columns.join(' ')}`;
    case 'outcome':
      return `outcome ${means.outcome}`;
    case 'requestChannel':
      return `channel ${means.of}`;
    case 'column':
      return `column ${means.column}`;
    case 'rate':
    case 'topic':
      return `${means.kind} ${means.id}`;
    case 'operation':
      return `do ${means.do}`;
    case 'axis':
      return `axis ${means.by}`;
    case 'order':
      return `order ${means.order}`;
    case 'top':
      return `top ${means.top}`;
    case 'bound':
      return `bound ${means.is} ${means.value}${means.unit ?? ''}`;
    case 'number':
      return `number ${means.value}${means.unit ?? ''}`;
    case 'except':
      return `except ${means.side}`;
    case 'these':
      return `these ${means.count ?? ''}`;
    case 'ask':
      return `ask ${means.unit ?? ''}`.trim();
    case 'claim':
      return `claim ${means.relation}`;
    case 'contact':
      return `contact ${means.ways.join(' ')}`;
    case 'article':
      return `article ${means.article}`;
    case 'rule':
      return `rule ${means.strength}`;
    case 'talk':
      return `talk ${means.act}`;
    case 'words':
      return `words ${text}`;
    case 'also':
    case 'and':
    case 'checks':
    case 'each':
    case 'every':
    case 'everyYear':
    case 'glue':
    case 'hotline':
    case 'how':
    case 'in':
    case 'not':
    case 'refuse':
    case 'register':
    case 'scope':
    case 'stop':
    case 'total':
    case 'verb':
    case 'whole':
    case 'why':
      return means.kind;
  }
}
