import type { Declined, Handover } from '../../domain/answer.ts';
import type { Channels } from '../../domain/channels.ts';
import type { InquiryChannel, OwnChannel } from '../../domain/search.ts';
import type { Store } from '../../storage/store.ts';
import { type CitationBook, createCitationBook } from '../citations.ts';
import type { Library } from '../../plan/library.ts';
import { findInquiryChannels } from '../search/find-inquiry-channels.ts';
import type { Turn } from '../turn.ts';

/** 我要申请公开…: someone wants to make a request, not to know how it is done or how many there were. */
const REQUEST =
  /(?:我们?|本人|我司|我公司)(?:现|正|也)?(?:想要?|要|需要|打算|希望|申请)(?!要?(?:了解|知道|查|看|问|咨询|打听))[^,。?\uFF1F]{0,16}(?:申请|公开)|(?:帮|替|代)我[^,。?\uFF1F]{0,12}申请[^,。?\uFF1F]{0,16}公开/;
const ABOUT_REQUESTS = /怎么|如何|怎样|流程|步骤|条件|材料|多久|几天|多少|几件|吗|什么|哪/;

/** Shown of one body. */
const MOST = 3;

/**
 * Requests for disclosure go to the body that has the information, by its own channel (条例 第二十九条), never to 12345
 * (国办函〔2025〕66号): the card of the body from the configuration, with what its newest trusted document prints.
 */
export function referDisclosureRequest(store: Store, channels: Channels) {
  return async (turn: Turn): Promise<Turn> => {
    const { text, library, slots } = turn;
    if (!REQUEST.test(text) || !/申请/.test(text) || ABOUT_REQUESTS.test(text)) return turn;
    const found = await findInquiryChannels(store, library, slots, text, channels);
    const own = found.filter(isOwn).slice(0, MOST);
    const book = createCitationBook();
    const lines = await Promise.all(own.map((channel) => lineOf(store, library, book, channel)));
    return { ...turn, outcome: referred(turn, book, lines, handoverFor(turn, own, channels)) };
  };
}

const isOwn = (channel: InquiryChannel): channel is OwnChannel => !channel.general;

async function lineOf(store: Store, library: Library, book: CitationBook, channel: OwnChannel): Promise<string> {
  const report = library.report(channel.documentId);
  const text = await store.text(channel.documentId);
  if (!report || text === undefined) return '';
  const n = book.cite({ report, text }, channel.evidence);
  return `${channel.agency}${channel.label}：${channel.value}[${n}]`;
}

/** The card of a named body, else the general one with the telephone that the body prints. */
function handoverFor(
  { text, library, slots }: Turn,
  own: readonly OwnChannel[],
  { general, foiOf }: Channels,
): Handover {
  const ids = new Set(slots.agencies.flatMap(({ candidates }) => candidates));
  const places = new Set(slots.places.flatMap(({ candidates }) => candidates));
  const named = library.agencies.filter(({ id, region }) => ids.has(id) || (region !== null && places.has(region)));
  const written = [...foiOf.keys()].filter((body) => text.includes(body)).toSorted((a, b) => b.length - a.length);
  const card = [...written, ...named.map(({ name }) => name)].map((name) => foiOf.get(name)).find(Boolean);
  const phone = own.find(({ kind }) => kind === 'phone')?.value;
  return card ?? { ...general.foi, ...(phone !== undefined && { phone }) };
}

function referred({ notices }: Turn, book: CitationBook, lines: readonly string[], handover: Handover): Declined {
  const lead = '申请公开政府信息由申请人向该机关提出，这里不能代为提交，也不转12345热线。';
  return {
    status: 'refused',
    reason: 'personal_case',
    text: [lead, ...lines.filter(Boolean)].join('\n'),
    citations: book.list(),
    figures: [],
    notices,
    handover,
    suggestions: [],
  };
}
