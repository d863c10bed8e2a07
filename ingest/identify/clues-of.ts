import type { Span } from '../../src/domain/passage.ts';
import type { Clue, ClueOf, Origin } from './clue.ts';
import type { Excerpt } from './excerpt.ts';
import { type Body, parseBody } from './names/body.ts';
import type { StatedTime } from './times/stated-time.ts';

/** The place of a named group in the text that its expression was applied to; the expression has the flag d. */
export function spanOf(match: RegExpExecArray | RegExpMatchArray, group: string): Span {
  const [start, end] = match.indices?.groups?.[group] ?? [match.index ?? 0, match.index ?? 0];
  return { start, end };
}

/** A clue to the body whose name the group holds, if it parses as one. */
export function bodyClues(excerpt: Excerpt, match: RegExpMatchArray, strength: number, group = 'name'): Clue[] {
  const body = parseBody(match.groups?.[group] ?? '');
  const { start, end } = spanOf(match, group);
  return body ? [bodyClue(body, strength, excerpt.origin(start, end))] : [];
}

export const bodyClue = (
  value: Body,
  strength: number,
  where: Span | null,
  origin: Origin = 'text',
): ClueOf<'agency'> => ({ field: 'agency', value, origin, where, strength });

export const timeClue = (
  value: StatedTime,
  strength: number,
  where: Span | null,
  origin: Origin = 'text',
): ClueOf<'period'> => ({ field: 'period', value, origin, where, strength });
