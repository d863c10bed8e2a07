import { isPrivate } from '../../../domain/private-reasons.ts';
import { answerRecord } from '../talk/record.ts';
import type { AnsweredTurn } from '../talk/turn.ts';
import { spoken } from './answer-text.ts';
import { copyText } from './clipboard.ts';
import type { Context } from './context.ts';
import { fill, h, link } from './dom.ts';
import { feedbackControls } from './feedback-form.ts';
import { icon } from './icons.ts';
import { relatedResults } from './related.ts';
import { whenReadable } from './speech.ts';
import type { Reader } from './speech.ts';

/**
 * What can be done with an answer: judge, copy, link, print, search on, hear. Small talk is only read. The service keeps no
 * answer that touches a person, so that one is neither judged nor linked, and its question gets into no address.
 */
export function answerActions(turn: AnsweredTurn, context: Context): HTMLElement | null {
  const { answer } = turn.state;
  if (answer.status === 'info') return null;
  const isKept = !isPrivate(answer.reason);
  const feedback = isKept ? feedbackControls(turn, context) : null;
  const related = isKept ? relatedResults(turn, context) : null;
  const ways = context.settings.kiosk ? null : leaving(turn, context);
  const actions = h('div', { class: 'actions' }, feedback?.controls, ways, related?.button);
  const read = h('span', {});
  actions.append(read);
  whenReadable((reader) => fill(read, readButton(turn, reader, context)));
  return h('div', { class: 'after' }, actions, feedback?.form, related?.place);
}

/** Ways out of the chat; there are none at a kiosk. */
function leaving({ state }: AnsweredTurn, { words, service, announce }: Context) {
  const { answer } = state;
  const button = (label: string, text: string, done: string) => {
    const copy = ({ currentTarget }: Event) =>
      void copyText(text, (currentTarget as HTMLElement).parentElement ?? document.body).then((copied) =>
        announce(copied ? done : words.copyFailed),
      );
    return h('button', { type: 'button', class: 'plain', onclick: copy }, label);
  };
  const copy = button(words.copy, answerRecord(answer, service, words), words.copied);
  if (isPrivate(answer.reason)) return copy;
  const page = service.answerPage(answer.id);
  return [copy, button(words.link, page, words.linkCopied), link(page, words.print, { class: 'plain' })];
}

function readButton({ state: { answer } }: AnsweredTurn, reader: Reader, { words }: Context): HTMLElement {
  const label = h('span', {}, words.read);
  const show = (reading: boolean) => {
    label.textContent = reading ? words.readStop : words.read;
  };
  const text = `${spoken(answer.text)}\n${answer.label}`;
  const toggle = () => show(reader.toggle(text, () => show(false)));
  return h('button', { type: 'button', class: 'plain', onclick: toggle }, icon('speak'), label);
}
