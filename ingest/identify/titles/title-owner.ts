import { type AgencyId, agencyId } from '../../../src/domain/ids.ts';
import { timeKey } from '../../../src/domain/period.ts';
import { idOfBody, parseBody } from '../names/body.ts';
import { holdsStopWord } from '../names/stop-words.ts';
import { periodOf } from '../times/stated-time.ts';
import { readTitle } from './read-title.ts';

/** Whose report it is and of what time; null where its own words do not say. */
export interface Owner {
  readonly agency: AgencyId | null;
  readonly time: string | null;
}

/** Whether the two cannot be one report. */
export const isAnother = (a: Owner, b: Owner) => differ(a.agency, b.agency) || differ(a.time, b.time);
const differ = (a: string | null, b: string | null) => a !== null && b !== null && a !== b;

/** The owner that a title names. A name that does not parse still tells one title from the other. */
export function ownerOfTitle(title: string): Owner {
  const { body, time, unread } = readTitle(title);
  const unparsed = unread !== '' && !holdsStopWord(unread) ? agencyId(`-:${unread}`) : null;
  const period = time?.year ? periodOf(time, time.year) : null;
  return { agency: body ? idOfBody(body) : unparsed, time: timeKey(period) || null };
}

/** The owner that a field of a form names. */
export function ownerOfName(name: string): Owner {
  const body = parseBody(name);
  return { agency: body && idOfBody(body), time: null };
}
