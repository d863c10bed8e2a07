import { Problem } from '../service/problem.ts';
import { COMMENT_LIMIT, FEEDBACK_REASONS } from '../../../domain/feedback.ts';
import type { Feedback } from '../service/service.ts';
import type { AnsweredTurn } from '../talk/turn.ts';
import type { Context } from './context.ts';
import { fill, h } from './dom.ts';
import { icon } from './icons.ts';
import { problemText } from './problem-text.ts';

type Judgement = Omit<Feedback, 'answerId'>;

/** Two thumbs; the lower one asks what is wrong, in place. What does not arrive stays as it was written. */
export function feedbackControls(turn: AnsweredTurn, context: Context) {
  const { words } = context;
  const { verdict } = turn.state;
  const error = h('p', { class: 'error', role: 'alert' });
  const place = h('div', {});
  const judge = async (judgement: Judgement) => {
    fill(error);
    try {
      await context.talk.judge(turn, judgement);
    } catch (problem) {
      return fill(error, problem instanceof Problem ? problemText(problem, words) : words.failedOtherwise);
    }
    context.announce(thanksFor(judgement.verdict, context));
  };
  /** A second press closes the form again. */
  const askWhy = () => {
    if (place.firstChild) return fill(place);
    const form = reasonForm(context, (judgement) => void judge(judgement));
    fill(place, form);
    form.querySelector('input')?.focus();
  };
  const controls = [
    thumb('useful', verdict, context, () => void judge({ verdict: 'useful' })),
    thumb('wrong', verdict, context, askWhy),
  ];
  const given = verdict && h('p', { class: 'given' }, thanksFor(verdict, context));
  return { controls, form: h('div', { class: 'feedback' }, error, place, given) };
}

const thanksFor = (verdict: Feedback['verdict'], { words }: Context) =>
  verdict === 'useful' ? words.thanks : words.thanksWrong;

const thumb = (
  value: Feedback['verdict'],
  verdict: Feedback['verdict'] | null,
  { words }: Context,
  onclick: () => void,
) =>
  h(
    'button',
    { type: 'button', class: 'thumb', 'aria-pressed': String(verdict === value), disabled: verdict !== null, onclick },
    icon(value === 'useful' ? 'up' : 'down'),
    h('span', {}, words[value]),
  );

function reasonForm({ words }: Context, submit: (judgement: Judgement) => void): HTMLFormElement {
  const boxes = FEEDBACK_REASONS.map((reason) => ({ reason, input: h('input', { type: 'checkbox', name: reason }) }));
  const comment = h('textarea', { rows: 2, maxlength: COMMENT_LIMIT });
  const onsubmit = (event: Event) => {
    event.preventDefault();
    const reasons = boxes.filter(({ input }) => input.checked).map(({ reason }) => reason);
    const text = comment.value.trim();
    submit({ verdict: 'wrong', reasons, ...(text && { comment: text }) });
  };
  return h(
    'form',
    { onsubmit },
    h(
      'fieldset',
      {},
      h('legend', {}, words.whatIsWrong),
      boxes.map(({ reason, input }) => h('label', {}, input, h('span', {}, words.feedbackReasons[reason]))),
    ),
    h('label', { class: 'comment' }, h('span', {}, words.comment), comment),
    h('button', { type: 'submit', class: 'primary' }, words.send),
  );
}
