import type { Clue } from '../clue.ts';
import { bodyClue, spanOf } from '../clues-of.ts';
import type { Document } from '../document.ts';
import { parseBody } from '../names/body.ts';

const TRAIL =
  /(?:当前|您|所在)[^\n:]{0,8}(?:位置|页面)\s*:?\s*(?<name>[^\n]{0,60}(?:\s*\n?[ \t]*[>›»/→][^\n>›»/→]{1,30}){1,8})/du;
const STEP = /[>›»/→|\s]+/u;

/** 首页 > 政务公开 > 部门公开 > 交通运输局 > 公开年报: the innermost step that is the name of a body. */
export function readBreadcrumbs({ head }: Document): Clue[] {
  const match = TRAIL.exec(head.text);
  if (!match) return [];
  const { start, end } = spanOf(match, 'name');
  const bodies = (match.groups?.['name'] ?? '').split(STEP).flatMap((step) => parseBody(step) ?? []);
  return bodies.slice(-1).map((body) => bodyClue(body, 36, head.origin(start, end)));
}
