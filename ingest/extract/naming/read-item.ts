import { tellsOtherTime, withoutLeadingWords } from '../wording/times.ts';
import { isAllowed } from './allowed.ts';
import { matterNamedIn } from './matters.ts';
import type { Reading, Situation } from './named-item.ts';
import { readComparison, readRate } from './read-beside.ts';
import { asHotline, asNamed, asPublication, asRequests } from './read-clause.ts';
import { stepsIn } from './steps.ts';
import { readTotal } from './totals.ts';

/** In this order; the first that the words of an item bear is its reading. */
const READERS = [readComparison, readRate, readTotal, asRequests, asHotline, asNamed, asPublication];

/** What an item counts: the first reading that its words bear, without what may not be read where it stands. */
export function readItem(situation: Situation): Reading {
  const reading = firstReading(situation);
  const { own, leads } = situation.item;
  const past = [...leads, own].some((clause) => tellsOtherTime(clause, situation.topic.year));
  if (past) return { ...reading, indicators: [], past };
  const part = reading.role === 'step' && isInTimeOnly(situation);
  return { ...reading, indicators: part ? [] : reading.indicators.filter((id) => isAllowed(id, situation)) };
}

/** 按时结案597件,超时办理4件: what was done in time is no longer all that was done. */
const isInTimeOnly = ({ item: { own }, content }: Situation) =>
  /按[时期]|及时|如期/.test(own) && /超[时期]|逾期/.test(content);

function firstReading(situation: Situation): Reading {
  for (const read of READERS) {
    const reading = read(situation);
    if (reading) return reading;
  }
  return other(situation);
}

const other = ({ item, list, anchor, matter }: Situation): Reading => ({
  role: list ? 'part' : anchor && matter !== 'other' && isBareStep(item.own) ? 'step' : 'other',
  matter: matterNamedIn(item.own),
  indicators: [],
});

/** 办结625件: what became of the thing before, which no indicator counts. */
const isBareStep = (own: string) =>
  /^(?:结转|转结|顺延)$/.test(withoutLeadingWords(own)) ||
  stepsIn(withoutLeadingWords(own)).some(
    ({ front, object }) => front === '' && /^(?:数|量|的|共|计|有|为)*$/.test(object),
  );
