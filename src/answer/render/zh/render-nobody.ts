import { fullName } from '../../../catalogue/regions.ts';
import type { Declined } from '../../../domain/answer.ts';
import type { RegionCode } from '../../../domain/ids.ts';
import { type Library, nameOf } from '../../../plan/library.ts';
import type { Nobody } from '../../../plan/plan.ts';
import { declined } from './declined.ts';

const SHOWN = 6;

/** Whoever is named has nothing here: which is not zero, and nothing is put together from others. */
export function renderNobody(nobody: Nobody, library: Library, text: string): Declined {
  switch (nobody.kind) {
    case 'country':
      return notHere(`库内没有全国的报告，只有各单位自己的报告，不能相加作为全国的数字。${heldBodies(library)}`);
    case 'bodies':
      return notHere(
        `库内没有${nobody.words.join('、')}的报告，因此无法回答（这不等于数量为零）。${heldBodies(library)}`,
      );
    case 'places':
      return placesNotHere(nobody, library, text);
  }
}

const notHere = (text: string, suggestions: readonly string[] = []) =>
  declined('not_found', 'not_in_library', { text, suggestions });

/** A province is not the sum of what is here of it: its bodies are named, and nothing is added up. */
function placesNotHere(
  { words, codes }: Extract<Nobody, { kind: 'places' }>,
  library: Library,
  text: string,
): Declined {
  const names = codes.length > 0 ? codes.map(fullName) : words;
  const inside = bodiesInside(codes, library);
  if (inside.length === 0)
    return notHere(`库内没有${names.join('、')}的报告，因此无法回答（这不等于数量为零）。${heldBodies(library)}`);
  return notHere(
    `库内没有${names.join('、')}本级的报告，因此无法回答（这不等于数量为零，也不能由下级相加）。其范围内收录有：${inside.join('、')}。`,
    words.length === 1 ? inside.map((body) => text.replace(words[0] ?? '', body)) : [],
  );
}

/** The first bodies within some places; a county that is the seat of a zone has the zone's. */
function bodiesInside(codes: readonly RegionCode[], library: Library): string[] {
  const inner = new Set(codes.flatMap((code) => library.inside(code)));
  const inside = library.reportsOf([], inner).filter(({ region }) => region !== null && inner.has(region));
  return [...new Set(library.inStanding(inside).map(nameOf))].slice(0, SHOWN);
}

/** A few of those that are here. */
export function heldBodies({ reports }: Library): string {
  const bodies = new Set<string>();
  for (const report of reports) {
    if (report.agency) bodies.add(nameOf(report));
    if (bodies.size === SHOWN) break;
  }
  return bodies.size > 0 ? `目前收录有：${[...bodies].join('、')}等。` : '';
}
