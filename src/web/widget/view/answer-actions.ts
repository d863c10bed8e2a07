import { answerRecord } from '../talk/record.ts';
import type { AnsweredTurn } from '../talk/turn.ts';
import { spoken } from './answer-text.ts';
import { copyText } from './clipboard.ts';
import type { Context } from './context.ts';
import { h, link } from './dom.ts';
import { feedbackControls } from './feedback-form.ts';
import { icon } from './icons.ts';
import { createReader } from './speech.ts';

/** What can be done with an answer: judge, copy, link, print, hear. Small talk is neither judged nor linked. */
export function answerActions(turn: AnsweredTurn, context: Context): HTMLElement | null {
  const { answer } = turn.state;
  const { words, settings, service } = context;
  if (answer.status === 'info') return null;
  const { controls, form } = feedbackControls(turn, context);
  const page = service.answerPage(answer.id);
  const copy = (text: string, done: string) => () =>
    void copyText(text).then((copied) => context.announce(copied ? done : words.copyFailed));
  const leaving = settings.kiosk
    ? null
    : [
        textButton(words.copy, copy(answerRecord(answer, service, words), words.copied)),
        textButton(words.link, copy(page, words.linkCopied)),
        link(page, words.print, { class: 'plain' }),
        link(service.searchPage(turn.question), words.related, { class: 'plain' }),
      ];
  return h(
    'div',
    { class: 'after' },
    h('div', { class: 'actions' }, controls, leaving, readButton(turn, context)),
    form,
  );
}

const textButton = (label: string, onclick: () => void) =>
  h('button', { type: 'button', class: 'plain', onclick }, label);

function readButton({ state }: AnsweredTurn, { words }: Context): HTMLElement | null {
  const reader = createReader();
  if (!reader) return null;
  const label = h('span', {}, words.read);
  const show = (reading: boolean) => {
    label.textContent = reading ? words.readStop : words.read;
  };
  const toggle = () => show(reader.toggle(spoken(state.answer.text), () => show(false)));
  return h('button', { type: 'button', class: 'plain', onclick: toggle }, icon('speak'), label);
}
