import type { OwnChannel } from '../../domain/search.ts';
import type { Report } from '../../domain/report.ts';
import type { Plan } from '../../plan/plan.ts';
import { findInquiryChannels } from '../search/find-inquiry-channels.ts';
import type { Result } from '../result.ts';
import type { RunContext } from './context.ts';

/** Shown of one body. */
const MOST = 3;

/** Requests for disclosure go to the body that has the information, by its own channel (条例 第二十九条). */
export async function runRequest(plan: Plan, { store, channels }: RunContext): Promise<Result> {
  const held = plan.subjects.flatMap((subject) => subject.held);
  const found = await findInquiryChannels(store, held, [], channels);
  const own = found.filter((channel): channel is OwnChannel => !channel.general).slice(0, MOST);
  const texts = await Promise.all(own.map(async (channel) => (await store.text(channel.documentId)) ?? ''));
  const shown = own.flatMap((channel, index) => {
    const report = plan.library.report(channel.documentId);
    return report ? [{ ...channel, source: { report, text: texts[index] ?? '' } }] : [];
  });
  return { kind: 'request', own: shown, bodies: bodiesNamed(plan, held) };
}

/** Names that a card may be kept under: of those who are here, and of whoever else is named. */
function bodiesNamed({ query: { whose } }: Plan, held: readonly Report[]): string[] {
  const [place] = whose.places;
  const names = whose.bodies.flatMap(({ words }) => [words, `${place?.words ?? ''}${words}`]);
  return [...held.flatMap(({ agency }) => (agency ? [agency.name] : [])), ...names];
}
