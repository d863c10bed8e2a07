import type { Channels } from '../../domain/channels.ts';
import type { Contact, ContactKind } from '../../domain/contact.ts';
import { periodKey } from '../../domain/period.ts';
import type { Report } from '../../domain/report.ts';
import type { GeneralChannel, InquiryChannel, OwnChannel } from '../../domain/search.ts';
import type { Store } from '../../storage/store.ts';
import { nameOf } from '../../plan/library.ts';
import { newest } from '../../plan/reports-at.ts';
import { byStanding } from '../../plan/standing.ts';
import { tidy } from '../quotes.ts';
import { CONTACT_NAMES } from '../render/zh/render-contacts.ts';

/** Open to everybody, whichever body is meant. */
const openToAll = ({ general }: Channels): GeneralChannel[] =>
  (['12345', 'foi'] as const).map((kind) => {
    const { label, phone, text } = general[kind];
    return { general: true, kind, label, value: phone ?? text };
  });

/**
 * Whom to ask: what the named bodies print in the newest document of each and in their guides, those kinds that are asked
 * for first; the general channels only where there is none. Texts of low trust have no say.
 */
export async function findInquiryChannels(
  store: Store,
  held: readonly Report[],
  asked: readonly ContactKind[],
  channels: Channels,
): Promise<readonly InquiryChannel[]> {
  const reports = held.filter(isTelling);
  const current = [...newest(reports), ...reports.filter(({ period }) => period === null)].toSorted(byStanding);
  const found = await Promise.all(current.map((report) => channelsIn(store, report)));
  const own = distinct(found.flat()).toSorted((a, b) => rank(a, asked) - rank(b, asked));
  return own.length > 0 ? own : openToAll(channels);
}

const isTelling = ({ quality, contacts }: Report) => quality.trust !== 'low' && contacts.length > 0;

const rank = ({ kind }: OwnChannel, asked: readonly ContactKind[]) => (asked.includes(kind) ? 0 : 1);

async function channelsIn(store: Store, report: Report): Promise<OwnChannel[]> {
  const text = (await store.text(report.id)) ?? '';
  return report.contacts.map((contact) => channelOf(report, text, contact));
}

function channelOf(report: Report, text: string, { kind, value, start, end }: Contact): OwnChannel {
  const evidence = tidy(text, { start, end });
  return {
    general: false,
    agency: nameOf(report),
    kind,
    label: CONTACT_NAMES[kind],
    value,
    documentId: report.id,
    version: report.version,
    period: report.period && periodKey(report.period),
    trust: report.quality.trust,
    evidence,
    quote: text.slice(evidence.start, evidence.end),
  };
}

/** A page and its guide often print the same number. */
const distinct = (channels: readonly OwnChannel[]) =>
  channels.filter(
    ({ agency, kind, value }, index) =>
      channels.findIndex((one) => one.agency === agency && one.kind === kind && one.value === value) === index,
  );
