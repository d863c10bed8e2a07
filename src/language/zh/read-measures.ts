import type { Measure } from '../../query/query.ts';
import { recognise, withUnknown } from './recognise.ts';
import { absorb } from './refiners/absorb.ts';
import { figuresOf } from './refiners/figures.ts';

const NOBODY = { names: { agencies: [], regions: new Set<never>() }, today: { year: 2000, month: 1, day: 1 } };

/** The measures that some words name, without place and time: the words of a catalogue entry, a typed beginning. */
export const readMeasures = (words: string): readonly Measure[] =>
  figuresOf(absorb(words, withUnknown(words, recognise(words, NOBODY)))).of;
