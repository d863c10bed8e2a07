/** A day where the readers are. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The whole country has one time. */
const ZONE = 'Asia/Shanghai';
const format = new Intl.DateTimeFormat('en-US', { timeZone: ZONE, year: 'numeric', month: 'numeric', day: 'numeric' });

/** The day in China at a moment, whatever the time zone of the process. */
export function calendarDayOf(moment: Date): CalendarDay {
  const part = (type: string) => Number(format.formatToParts(moment).find((one) => one.type === type)?.value);
  return { year: part('year'), month: part('month'), day: part('day') };
}
