import type { NonEmpty } from '../../../src/domain/answer.ts';
import { type Body, type Cast, bureauOf, castBodies } from './bodies.ts';
import { type Draw, SEED, createDraw } from './draw.ts';
import { FAULTS, type Fault, otherCarriedOver } from './faults.ts';
import { drawProse } from './prose.ts';
import { type Draft, type MadeReport, soundReport } from './reports.ts';
import { type TrueCells, trueCells } from './true-form.ts';

/** All that the library is made of, and what is wrong with it. */
export interface World extends Cast {
  /** Reports of bodies that nothing is wrong with. */
  readonly sound: readonly MadeReport[];
  readonly faults: readonly Fault[];
  readonly reports: readonly MadeReport[];
}

const LAYOUTS: NonEmpty<Draft['layout']> = [
  'row per line',
  'leading bars',
  'cell per line',
  'bars on own lines',
  'no bars',
  'spaced',
];
/** In which the printers of faults know their way. */
const BARRED: NonEmpty<Draft['layout']> = ['row per line', 'leading bars'];
const YEARS: NonEmpty<readonly number[]> = [
  [2022, 2023, 2024],
  [2021, 2022, 2023],
  [2019, 2020, 2021, 2022],
  [2020, 2021],
  [2023],
  [2020],
];
const SOUND = 14;
const CARRIED_OVER = 3;

export const world = makeWorld(createDraw(SEED));

function makeWorld(draw: Draw): World {
  const spoiled = FAULTS.reduce((total, [, reports]) => total + reports, 0);
  const cast = castBodies(draw, { counties: 5, elsewhere: SOUND + spoiled + CARRIED_OVER, absent: 12 });
  const own = cast.elsewhere.slice(0, SOUND);
  const bureaus = [...cast.counties.slice(0, 2), ...own.slice(0, 2)].map((body) => bureauOf(body, '教育局'));
  const inCity = [cast.city, ...cast.counties].flatMap((body) => draftYears(draw, body, [2022, 2023]));
  const sound = [
    ...inCity,
    ...own.flatMap((body) => draftYears(draw, body, draw.one(YEARS))),
    ...bureaus.flatMap((body) => draftYears(draw, body, [2023])),
  ].map(soundReport);
  const odd = cast.elsewhere.slice(SOUND);
  const faults = FAULTS.flatMap(([spoil, reports]) => Array.from({ length: reports }, () => spoil)).map((spoil, at) => {
    const [draft] = draftYears(draw, odd[at] as Body, [2023], BARRED);
    return spoil(draw, draft as Draft);
  });
  const brokenOff = odd.slice(spoiled).map((body) => {
    const [before, after] = draftYears(draw, body, [2022, 2023]);
    return { before: soundReport(before as Draft), fault: otherCarriedOver(draw, after as Draft) };
  });
  const allFaults = [...faults, ...brokenOff.map(({ fault }) => fault)];
  const reports = [...sound, ...brokenOff.map(({ before }) => before), ...allFaults.map(({ report }) => report)];
  return { ...cast, sound, faults: allFaults, reports };
}

/** Reports of one body for several years, each of which goes on from the one before. */
function draftYears(draw: Draw, body: Body, years: readonly number[], layouts = LAYOUTS): Draft[] {
  let before: TrueCells | null = null;
  return years.map((year) => {
    const cells: TrueCells = trueCells(draw, year, body, before);
    before = cells;
    return { body, year, layout: draw.one(layouts), cells, prose: drawProse(draw, cells) };
  });
}
