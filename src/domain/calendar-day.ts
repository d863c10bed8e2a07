/** A day where the readers are. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Which day it is for readers: the one clock of questions and pages, whatever the time zone of the process. */
export type Today = () => CalendarDay;

/** The whole country has one time. */
export const CHINA = 'Asia/Shanghai';

/** @param zone a name of the IANA database */
export function todayIn(zone: string = CHINA, now: () => Date = () => new Date()): Today {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  return () => {
    const parts = format.formatToParts(now());
    const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
    return { year: part('year'), month: part('month'), day: part('day') };
  };
}

const two = (value: number) => String(value).padStart(2, '0');

/** As in `2026-01-05`, to be compared with the days that documents name. */
export const dayText = ({ year, month, day }: CalendarDay): string => `${year}-${two(month)}-${two(day)}`;
