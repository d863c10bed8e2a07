import { listNumeral } from './list-numerals.ts';
import type { Level, List, Lists } from './numbering.ts';
import type { ListPlace } from './styles.ts';

/** The label that Word prints before a paragraph; asked for every paragraph of a list in order, for it counts them. */
export type LabelOf = (place: ListPlace, style: string | undefined) => string | undefined;

/** Numbers the paragraphs of all lists as Word does. Bullets are no labels. */
export function createLabels(lists: Lists): LabelOf {
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return ({ list: id, level: asked }, style) => {
    const list = id === undefined || id === '0' ? undefined : lists(id);
    if (!list || id === undefined) return undefined;
    const depth = asked ?? levelOfStyle(list, style) ?? 0;
    const level = list.levels.get(depth);
    if (!level) return undefined;
    const counts = counters.get(list.kind) ?? [];
    counters.set(list.kind, counts);
    const restart = list.restarts.get(depth);
    if (restart !== undefined && !begun.has(`${id}/${depth}`)) counts[depth] = restart - 1;
    begun.add(`${id}/${depth}`);
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    for (let below = depth + 1; below < counts.length; below++)
      if (list.levels.get(below)?.restarts !== false) counts[below] = undefined;
    return level.hidden ? undefined : write(list, level, counts);
  };
}

const levelOfStyle = (list: List, style: string | undefined) =>
  style === undefined ? undefined : [...list.levels].find(([, level]) => level.style === style)?.[0];

function write({ levels }: List, level: Level, counts: readonly (number | undefined)[]): string | undefined {
  let known = true;
  const label = level.text.replace(/%(\d)/g, (_, place: string) => {
    const depth = Number(place) - 1;
    const part = levels.get(depth);
    const format = part && (level.legal ? 'decimal' : part.format);
    const numeral = part && format && (format === 'none' ? '' : listNumeral(counts[depth] ?? part.start, format));
    known &&= numeral !== undefined;
    return numeral ?? '';
  });
  return known && level.format !== 'bullet' ? label : undefined;
}
