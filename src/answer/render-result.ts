import { dayText } from '../domain/calendar-day.ts';
import type { Channels } from '../domain/channels.ts';
import { withBeyond } from './render/zh/beyond-in-words.ts';
import { render } from './render/zh/render.ts';
import { repairNotices } from './render/zh/repairs.ts';
import { withStale } from './render/zh/stale.ts';
import type { Ran, Turn } from './turn.ts';

/** Puts what was found into words. */
export const renderResult =
  (channels: Channels) =>
  (ran: Ran): Turn => {
    const { result, plan, library, reading, today } = ran;
    const outcome = withBeyond(render(result, { text: reading.text, plan, library, channels }), ran.beyond);
    const stale = withStale(outcome, library, dayText(today));
    return { ...ran, outcome: { ...stale, notices: [...repairNotices(reading), ...stale.notices] } };
  };
