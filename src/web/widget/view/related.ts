import type { ChannelHit, FigureHit, HistoryHit, PassageHit, SearchResults } from '../../../domain/search-results.ts';
import { Problem } from '../service/problem.ts';
import type { AnsweredTurn } from '../talk/turn.ts';
import type { Cited, Context } from './context.ts';
import { CONTENT, fill, h, link } from './dom.ts';
import type { Child } from './dom.ts';
import { periodOf } from './figure-cards.ts';
import { problemText } from './problem-text.ts';

/** Of a long passage; the whole of it is one press away. */
const SHOWN = 90;

/** What else the library has on a question, in the four groups of a search, fetched when somebody asks for it. */
export function relatedResults({ question }: AnsweredTurn, context: Context) {
  const { words, service, talk, settings } = context;
  const place = h('div', { class: 'related' });
  const results = async (): Promise<Child> => {
    try {
      return groups(await service.search(question, talk.region), context);
    } catch (error) {
      const text = error instanceof Problem ? problemText(error, words) : words.failedOtherwise;
      return h('p', { class: 'error', role: 'alert' }, text);
    }
  };
  const toggle = async () => {
    const open = place.firstChild === null;
    button.setAttribute('aria-expanded', String(open));
    if (!open) return fill(place);
    fill(place, h('p', { class: 'hint' }, `${words.searching}……`));
    const found = await results();
    const page = settings.kiosk ? null : h('p', {}, link(service.searchPage(question), words.searchPage));
    if (place.firstChild) fill(place, found, page);
  };
  const attributes = { type: 'button', class: 'plain', 'aria-expanded': 'false', onclick: () => void toggle() };
  const button = h('button', attributes, words.related);
  return { button, place };
}

/** Groups without results are not shown. */
function groups({ figures, passages, history, channels }: SearchResults, context: Context): readonly Child[] {
  const { words } = context;
  const shown = [
    group(
      words.groups.figures,
      figures.map((hit) => figure(hit, context)),
    ),
    group(
      words.groups.passages,
      passages.map((hit) => passage(hit, context)),
    ),
    group(
      words.groups.history,
      history.map((hit) => series(hit, context)),
    ),
    group(words.groups.channels, channels.map(channel)),
  ];
  return shown.some((one) => one !== null) ? shown : [h('p', { class: 'hint' }, words.nothingFound)];
}

function group(title: string, items: readonly Child[]): HTMLElement | null {
  if (items.length === 0) return null;
  return h(
    'section',
    {},
    h('h4', {}, title),
    h(
      'ul',
      CONTENT,
      items.map((item) => h('li', {}, item)),
    ),
  );
}

type Placed = Pick<FigureHit, 'documentId' | 'version' | 'title' | 'agency' | 'year' | 'trust'>;

/** A button that opens the place of a hit as if it were cited. */
function opener(
  label: string,
  hit: Placed,
  rest: Pick<Cited, 'quote' | 'start' | 'end'> & Partial<Cited>,
  context: Context,
) {
  const { documentId, version, title, agency, year, trust } = hit;
  const cited: Cited = {
    n: null,
    section: null,
    cell: null,
    exact: null,
    documentId,
    version,
    title,
    agency,
    year,
    trust,
    ...rest,
  };
  const open = (event: Event) => context.showSource(cited, event.currentTarget as HTMLElement);
  return h('button', { type: 'button', class: 'plain', onclick: open }, label);
}

function figure(hit: FigureHit, context: Context): readonly Child[] {
  const { label, display, agency, period, scope, wording, place: cell, evidence } = hit;
  const whose = [agency, periodOf(period, context.words), scope].filter(Boolean).join(' · ');
  return [
    opener(`${label} ${display}`, hit, { quote: wording, ...evidence, cell }, context),
    h('span', { class: 'place' }, whose),
  ];
}

function passage(hit: PassageHit, context: Context): readonly Child[] {
  const { title, text, section, start, end } = hit;
  const prose = text.replace(/\s*\|[|\s]*/g, ' ').trim();
  return [
    opener(title, hit, { quote: text, start, end, section }, context),
    h('span', { class: 'place' }, prose.length > SHOWN ? `${prose.slice(0, SHOWN)}……` : prose),
  ];
}

function series({ agency, label, points }: HistoryHit, context: Context): readonly Child[] {
  const line = points.map(({ period, display }) => `${periodOf(period, context.words)} ${display}`).join('，');
  return [h('span', {}, `${agency} · ${label}`), h('span', { class: 'place' }, line)];
}

const channel = ({ label, value }: ChannelHit): readonly Child[] => [
  h('span', {}, label),
  h('span', { class: 'place' }, value),
];
