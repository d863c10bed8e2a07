import type { Style } from './cascade.ts';
import { pixelsOf } from './lengths.ts';

/** From here on nothing of an element is left on any screen. */
const FAR = -500;

/** Whether an element is laid out, but nothing in it can be seen: see-through, moved off the page, cut to nothing. */
export function isOutOfSight(style: Style): boolean {
  if (style.size === 0) return false;
  return isClear(style) || isMovedAway(style) || isCutAway(style);
}

function isClear(style: Style): boolean {
  const opacity = style.get('opacity');
  const share = opacity?.endsWith('%') ? Number.parseFloat(opacity) / 100 : Number(opacity ?? 1);
  return share < 0.05 || /scale[xy]?\(\s*0\s*[,)]/.test(style.get('transform') ?? '');
}

function isMovedAway(style: Style): boolean {
  const away = (property: string) => (pixelsOf(style.get(property)) ?? 0) <= FAR;
  if (['text-indent', 'margin-left', 'margin-top'].some(away)) return true;
  if (/translate(?:[xy3]d?)?\([^()]*-\d{4,}px/.test(style.get('transform') ?? '')) return true;
  return isPlaced(style) && ['left', 'right', 'top', 'bottom'].some(away);
}

const isPlaced = (style: Style) => /^(?:absolute|fixed)$/.test(style.get('position') ?? '');

function isCutAway(style: Style): boolean {
  if (/^(?:inset\(\s*(?:5\d|[6-9]\d|100)%|circle\(\s*0)/.test(style.get('clip-path') ?? '')) return true;
  const [top, right, bottom, left] =
    style
      .get('clip')
      ?.match(/-?[\d.]+/g)
      ?.map(Number) ?? [];
  if (
    isPlaced(style) &&
    top !== undefined &&
    left !== undefined &&
    ((bottom ?? 0) - top <= 1 || (right ?? 0) - left <= 1)
  )
    return true;
  const isBox = isPlaced(style) || /block|flex|grid/.test(style.get('display') ?? '');
  const isFlat = ['width', 'height', 'max-width', 'max-height'].some((side) => (pixelsOf(style.get(side)) ?? 2) <= 1);
  return isBox && isFlat && /hidden|clip/.test(style.get('overflow') ?? '');
}
