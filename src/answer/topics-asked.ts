import { topicsOf } from '../catalogue/topics.ts';
import { findMeasures } from '../figures/measures.ts';
import { viewOf } from '../text/view.ts';
import type { Turn } from './turn.ts';

/** The topics of a question; of the talk before it too, where the question takes over what is to be counted. */
export const topicsAsked = (turn: Turn): string[] =>
  topicsOfAll([turn.text, ...(takesMeasuresOver(turn) ? peoplesWords(turn) : [])]);

/** The topics of several texts as people wrote them. */
export const topicsOfAll = (texts: readonly string[]): string[] => texts.flatMap((text) => topicsOf(viewOf(text).text));

/** What people said before the question, the oldest first. */
export const peoplesWords = ({ question: { history } }: Turn): string[] =>
  history.filter(({ role }) => role === 'user').map(({ content }) => content);

const takesMeasuresOver = ({ text, slots }: Turn) => isNamed(slots.measures) && !isNamed(findMeasures(text));

const isNamed = ({ list, ratio }: ReturnType<typeof findMeasures>) => list.length > 0 || ratio !== null;
