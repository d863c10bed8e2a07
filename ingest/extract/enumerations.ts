import type { ProseFigure } from './prose-figure.ts';

const SHARED = /(?<names>[^、,。;:]{2,12}(?:、[^、,。;:]{2,12})+)分别(?<verb>[^\d、,。;]{0,10})$/;

/**
 * "永定区、武陵源区、慈利县分别办理2523件、748件、1476件": each name gets its own number. A list with more or fewer
 * numbers than names cannot be paired, so its figures keep the shared words and belong to none.
 */
export function pairEnumerations(text: string, figures: readonly ProseFigure[]): ProseFigure[] {
  const paired = [...figures];
  figures.forEach((figure, index) => {
    const before = text.slice(Math.max(0, figure.start - 80), figure.start);
    const groups = before.includes('分别') ? SHARED.exec(before)?.groups : undefined;
    if (!groups) return;
    const names = (groups['names'] ?? '').split('、').map((name) => name.trim());
    const list = listFrom(text, figures, index);
    if (list.length !== names.length) return;
    list.forEach((item, offset) => {
      const name = names[offset] ?? '';
      paired[index + offset] = { ...item, subject: `${name}${groups['verb'] ?? ''}`, scope: name, listed: true };
    });
  });
  return paired;
}

/** The figures joined by 、 or 和 from one on. */
function listFrom(text: string, figures: readonly ProseFigure[], index: number): ProseFigure[] {
  const list: ProseFigure[] = [];
  for (let next = index; next < figures.length; next++) {
    const figure = figures[next];
    const last = list.at(-1);
    if (!figure || (last && !/^[、和及]$/.test(text.slice(last.end, figure.start).trim()))) break;
    list.push(figure);
  }
  return list;
}
