import type { CellCode } from '../../../../src/domain/ids.ts';
import type { Draw } from '../draw.ts';
import { type Ink, plainText } from '../ink.ts';
import { type PrintedForm, withCells, withTruth } from '../printed-form.ts';
import { type Damage, someFilled } from './damage.ts';

/** How many numbers of a form are damaged: most stay as they are, so that rows and sums can still be judged. */
const PLACES = 14;

/** Rewrites some numbers; each still says what it said. */
const rewriting = (name: string, rewrite: (text: string, draw: Draw) => readonly Ink[]): Damage => ({
  name,
  inflict: (form, draw) => rewritten(form, someFilled(form, draw, PLACES), draw, rewrite),
});

function rewritten(
  form: PrintedForm,
  codes: ReadonlySet<CellCode>,
  draw: Draw,
  rewrite: (text: string, draw: Draw) => readonly Ink[],
): PrintedForm {
  return withCells(form, (cell) =>
    cell.code !== undefined && codes.has(cell.code) ? { ...cell, ink: rewrite(plainText(cell.ink), draw) } : cell,
  );
}

/** The sign of a note, or of several, above or beside a number. */
export const noteMarks = rewriting('note marks', (text, draw) => {
  const mark = {
    kind: 'mark',
    text: draw.pick(['1', '2', '①', '[1]', '[2]', '*', '注1', '（1）']),
    way: draw.below(6),
  } as const;
  return [text, mark];
});

/** A former number crossed out or made invisible beside the one that counts. */
export const struckNumbers = rewriting('struck or hidden numbers', (text, draw) => {
  const kind = draw.pick<'struck' | 'hidden'>(['struck', 'hidden']);
  const former = { kind, text: String(draw.below(120)), way: draw.below(12) };
  return draw.once(2) ? [former, text] : [text, former];
});

/** 12 34 5: whether one number or several, who can say. */
export const spacedDigits = rewriting('digits spaced', (text, draw) => {
  const space = draw.pick([' ', ' ', '  ', '\u3000', '\u2002']);
  const at = 1 + draw.below(Math.max(1, text.length - 1));
  return [draw.once(2) ? Array.from(text).join(space) : `${text.slice(0, at)}${space}${text.slice(at)}`];
});

/** 12,345 in every way of writing it; numbers too short for that are left. */
export const thousands = rewriting('thousands separated', (text, draw) => {
  const separator = draw.pick([',', ',', '，', ' ', '\u00a0', '\u2009']);
  return [text.replace(/\d(?=(?:\d{3})+(?!\d))(?<!\..*)/g, `$&${separator}`)];
});

/** Tags of the page that arrive as text. */
export const escapedTags = rewriting('tags as text', (text, draw) => [
  draw.pick([
    `<b>${text}</b>`,
    `${text}<br>`,
    `${text}&nbsp;`,
    `<td>${text}</td>`,
    `<td colspan="3">${text}</td>`,
    `<span style="font-size:12pt">${text}</span>`,
    `${text}<sup>2</sup>`,
  ]),
]);

/** A second number in the cell, with a line break or white space between: nothing says which one counts. */
export const twoNumbers: Damage = {
  name: 'two numbers in a cell',
  inflict(form, draw) {
    const codes = someFilled(form, draw, PLACES);
    const doubled = rewritten(form, codes, draw, (text, draw) => {
      const other = String(draw.below(draw.pick([10, 100, 5000])));
      const gap: Ink = draw.once(2) ? ' ' : { kind: 'break', way: draw.below(4) };
      return draw.once(2) ? [other, gap, text] : [text, gap, other];
    });
    return withTruth(
      doubled,
      [...codes].map((code) => [code, { state: 'unreadable' }]),
    );
  },
};
