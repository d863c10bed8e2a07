import { fullName } from '../../../src/catalogue/regions.ts';
import { periodLabel } from '../../../src/domain/period.ts';
import type { IdentityClue, IdentityField } from '../../../src/domain/report.ts';
import { KIND_NAMES } from '../../../src/domain/report.ts';
import type { Clue, Origin } from '../clue.ts';
import type { Told } from '../read-clues.ts';
import { periodOf } from '../times/stated-time.ts';
import { sourceName } from './source-names.ts';

/** How many different values of a field are kept. */
const BEST = 3;

/** Whether clues are of the document itself, and not of how someone named or filed it. */
export const isOwn = (origin: Origin) => origin === 'text' || origin === 'page';
export const restsOnNames = (clues: readonly Pick<Clue, 'origin'>[]) =>
  clues.length > 0 && clues.every(({ origin }) => !isOwn(origin));

/** The best clues to each field in words, those to the same value once. */
export function statedClues(told: readonly Told[]): IdentityClue[] {
  const fields: readonly IdentityField[] = ['agency', 'region', 'period', 'title', 'publisher'];
  return fields.flatMap((field) => {
    const seen = new Map<string, IdentityClue>();
    const own = told.filter((clue) => clue.field === field).toSorted((a, b) => b.strength - a.strength);
    for (const clue of own) {
      const value = inWords(clue);
      if (value !== null && !seen.has(value))
        seen.set(value, { field, value, source: sourceName(clue.by), span: clue.where });
    }
    return [...seen.values()].slice(0, BEST);
  });
}

function inWords(clue: Clue): string | null {
  switch (clue.field) {
    case 'agency':
      return clue.value.name;
    case 'region':
      return fullName(clue.value);
    case 'kind':
      return KIND_NAMES[clue.value];
    case 'period': {
      const period = 'is' in clue.value ? clue.value.is : clue.value.year && periodOf(clue.value, clue.value.year);
      return period ? periodLabel(period) : null;
    }
    case 'title':
    case 'publisher':
      return clue.value;
  }
}
