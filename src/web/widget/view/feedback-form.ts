import { Problem } from '../service/problem.ts';
import { REASONS } from '../service/service.ts';
import type { FeedbackReason } from '../service/service.ts';
import type { AnsweredTurn } from '../talk/turn.ts';
import type { Context } from './context.ts';
import { fill, h } from './dom.ts';
import { icon } from './icons.ts';
import { problemText } from './problem-text.ts';

const COMMENT_LIMIT = 300;

/** Two thumbs; the lower one asks what is wrong, in place. */
export function feedbackControls(turn: AnsweredTurn, context: Context) {
  const { words } = context;
  const { verdict } = turn.state;
  const form = h('div', { class: 'feedback' });
  const fail = (error: unknown) => {
    const text = error instanceof Problem ? problemText(error, words) : words.failedOtherwise;
    fill(form, h('p', { class: 'error', role: 'alert' }, text));
  };
  const judge = async (judgement: Parameters<Context['talk']['judge']>[1]) => {
    try {
      await context.talk.judge(turn.id, judgement);
    } catch (error) {
      return fail(error);
    }
    context.announce(judgement.verdict === 'useful' ? words.thanks : words.thanksWrong);
    context.emit('feedback', { answerId: turn.state.answer.id, verdict: judgement.verdict });
  };
  const askWhy = () => {
    const reasons = reasonForm(context, (reasons, comment) => void judge({ verdict: 'wrong', reasons, ...comment }));
    fill(form, reasons);
    reasons.querySelector('input')?.focus();
  };
  const thumb = (value: 'useful' | 'wrong', press: () => void) =>
    h(
      'button',
      {
        type: 'button',
        class: 'thumb',
        'aria-pressed': String(verdict === value),
        disabled: verdict !== null,
        onclick: press,
      },
      icon(value === 'useful' ? 'up' : 'down'),
      h('span', {}, words[value]),
    );
  const controls = [thumb('useful', () => void judge({ verdict: 'useful' })), thumb('wrong', askWhy)];
  const given = verdict && h('p', { class: 'given' }, verdict === 'useful' ? words.thanks : words.thanksWrong);
  fill(form, given);
  return { controls, form };
}

type Submit = (reasons: readonly FeedbackReason[], comment: { comment?: string }) => void;

function reasonForm({ words }: Context, submit: Submit): HTMLFormElement {
  const boxes = REASONS.map((reason) => {
    const input = h('input', { type: 'checkbox', name: reason });
    return { reason, input, label: h('label', {}, input, h('span', {}, words.feedbackReasons[reason])) };
  });
  const comment = h('textarea', { rows: 2, maxlength: COMMENT_LIMIT });
  const onsubmit = (event: Event) => {
    event.preventDefault();
    const chosen = boxes.filter(({ input }) => input.checked).map(({ reason }) => reason);
    const text = comment.value.trim();
    submit(chosen, text ? { comment: text } : {});
  };
  return h(
    'form',
    { onsubmit },
    h(
      'fieldset',
      {},
      h('legend', {}, words.whatIsWrong),
      boxes.map(({ label }) => label),
    ),
    h('label', { class: 'comment' }, h('span', {}, words.comment), comment),
    h('button', { type: 'submit', class: 'primary' }, words.send),
  );
}
