import type { Answer, Handover, Notice } from '../../../domain/answer.ts';
import type { AnsweredTurn } from '../talk/turn.ts';
import { answerActions } from './answer-actions.ts';
import { answerText, marker, withMarkers } from './answer-text.ts';
import { chartFigure } from './chart.ts';
import { citationList } from './citation-list.ts';
import type { Context } from './context.ts';
import { CONTENT, h, link } from './dom.ts';
import type { Child } from './dom.ts';
import { figureCards } from './figure-cards.ts';

/** Everything an answer says, in the order in which it matters; what is odd about it is never folded away. */
export function answerView(turn: AnsweredTurn, context: Context): readonly Child[] {
  const { answer } = turn.state;
  const { words } = context;
  return [
    corrections(answer, context),
    statusLine(answer, context),
    ...figuresAndText(answer, context),
    noticeList(answer, context),
    answer.coverage && coverage(answer.coverage, context),
    answer.handover && handoverCard(answer.handover, context),
    questions(words.choose, 'options', answer.options, context),
    citationList(answer.citations, context),
    h('p', { ...CONTENT, class: 'generated' }, answer.label),
    answerActions(turn, context),
    questions(
      words.more,
      'suggestions',
      answer.suggestions.map((question) => ({ label: question, question })),
      context,
    ),
  ];
}

/** One figure or two stand first; of many the sentence that sums them up does, then a picture if there is one. */
function figuresAndText(answer: Answer, context: Context): readonly Child[] {
  const text = answerText(answer.text, answer.citations, context);
  const { figures, chart } = answer;
  const shown = chart && figures.length > MANY ? figures.filter(({ source }) => source === 'derived') : figures;
  const cards = figureCards(shown, answer.citations, context);
  if (chart) return [text, chartFigure(chart, context.words), cards];
  return figures.length > FEW ? [text, cards] : [cards, text];
}

const FEW = 2;
/** So many figures of a picture are not repeated as cards; what was made of them is. */
const MANY = 6;

/** What was read otherwise than written, and the way back. */
const corrections = ({ corrections: made }: Answer, { words, ask }: Context) =>
  (made ?? []).map(({ from, to, original }) =>
    h(
      'p',
      { class: 'correction' },
      words.corrected(to),
      h('button', { type: 'button', class: 'plain', onclick: () => ask(original) }, words.original(from)),
    ),
  );

const statusLine = ({ status, reason }: Answer, { words }: Context) =>
  status !== 'answered' &&
  status !== 'info' &&
  h(
    'p',
    { class: 'status' },
    h('span', { class: 'badge' }, words.status[status] ?? status),
    reason && h('span', {}, words.reason[reason] ?? reason),
  );

function noticeList({ notices, citations }: Answer, context: Context) {
  if (notices.length === 0) return null;
  const item = ({ kind, text, citation: n }: Notice) => {
    const citation = text.includes(`[${n}]`) ? undefined : citations.find((one) => one.n === n);
    return h(
      'li',
      { class: kind === 'discrepancy' || kind === 'check_failed' || kind === 'low_trust' ? 'grave' : null },
      h('strong', {}, context.words.notice[kind] ?? context.words.note),
      h('span', CONTENT, withMarkers(text, citations, context), citation && marker(citation, context)),
    );
  };
  return h('ul', { class: 'notices', 'aria-label': context.words.notices }, notices.map(item));
}

function coverage(
  { considered, withData, missing, conflicting = [] }: NonNullable<Answer['coverage']>,
  { words }: Context,
) {
  const lacking = missing.length > 0 ? words.missing(missing.join('、')) : '';
  const unclear = conflicting.length > 0 ? words.conflicting(conflicting.join('、')) : '';
  return h('p', { class: 'coverage' }, words.coverage(considered, withData) + lacking + unclear);
}

/** Nobody can dial or leave the page at a kiosk. */
function handoverCard({ label, text, phone, url }: Handover, { words, settings }: Context) {
  const number = phone?.replace(/[^\d+]/g, '') ?? '';
  return h(
    'aside',
    { class: 'handover', 'aria-label': words.handover },
    h('h4', CONTENT, label),
    h('p', CONTENT, text),
    phone && h('p', {}, settings.kiosk || number === '' ? phone : h('a', { href: `tel:${number}` }, phone)),
    url && h('p', {}, settings.kiosk ? url : link(url, words.website)),
  );
}

function questions(title: string, kind: string, items: Answer['options'], { ask }: Context) {
  if (items.length === 0) return null;
  const button = ({ label, question }: (typeof items)[number]) =>
    h('li', {}, h('button', { ...CONTENT, type: 'button', class: 'choice', onclick: () => ask(question) }, label));
  return h('section', { class: kind }, h('h4', {}, title), h('ul', { class: 'choices' }, items.map(button)));
}
