import { type Frame, PLAIN } from './frame.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { layout } from './layout.ts';
import { questionForm } from './question-form.ts';
import type { QuestionFormState } from './question-form.ts';

/** The form alone: at first, or again with what was wrong with the question. */
export const askPage = (state: QuestionFormState = {}, frame: Frame = PLAIN): Html =>
  layout({
    title: state.complaint ? '请修改问题 · 问政' : '提问 · 问政',
    kind: 'ask',
    frame,
    main: html`<h1>提问</h1>
      ${questionForm({ ...state, isLarge: frame.isLarge })}`,
  });
