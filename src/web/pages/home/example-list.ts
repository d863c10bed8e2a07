import { EXAMPLE_KINDS, type Example, type ExampleKind } from '../../../domain/example.ts';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { askPath } from '../view-path.ts';

/** What each kind of question shows, for people. */
const SHOWS: Readonly<Record<ExampleKind, string>> = {
  figure: '查一个数字',
  comparison: '比一比、看变化',
  passage: '读原文、问办法',
  contact: '找联系方式',
  checks: '看数字是否对得上',
  absent: '库里没有的，会直说',
};

/** Questions to begin with, kind by kind. */
export function exampleList(examples: readonly Example[]): Html | '' {
  if (examples.length === 0) return '';
  return html`<nav class="examples" aria-labelledby="examples-title">
    <h2 id="examples-title">可以这样问</h2>
    <dl>
      ${EXAMPLE_KINDS.map((kind) =>
        ofKind(
          kind,
          examples.filter((example) => example.kind === kind),
        ),
      )}
    </dl>
  </nav>`;
}

const ofKind = (kind: ExampleKind, examples: readonly Example[]): Html | '' =>
  examples.length === 0
    ? ''
    : html`<div>
        <dt>${SHOWS[kind]}</dt>
        ${examples.map(({ question }) => html`<dd><a href="${askPath(question)}">${question}</a></dd>`)}
      </div>`;
