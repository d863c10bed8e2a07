import type { Example } from '../../../domain/example.ts';
import type { Welcome } from '../service/service.ts';
import type { Context } from './context.ts';
import { CONTENT, fill, h } from './dom.ts';

/** What a reader sees first: a greeting and, once they are there, questions that the library can answer. */
export function welcomeView({ words, settings, ask }: Context) {
  const examples = h('div', {});
  const element = h('div', { class: 'welcome' }, h('p', {}, settings.greeting ?? words.greeting), examples);
  const show = ({ examples: found }: Welcome) => {
    if (found.length === 0) return;
    const button = ({ question }: (typeof found)[number]) =>
      h('li', {}, h('button', { ...CONTENT, type: 'button', class: 'choice', onclick: () => ask(question) }, question));
    fill(
      examples,
      h('h3', {}, words.examples),
      h('ul', { class: 'choices' }, varied(found).slice(0, SHOWN).map(button)),
    );
  };
  return { element, show };
}

const SHOWN = 6;

/** One of each kind first, then the rest. */
function varied(examples: readonly Example[]): readonly Example[] {
  const isFirst = ({ kind }: Example, index: number) => examples.findIndex((one) => one.kind === kind) === index;
  return [...examples.filter(isFirst), ...examples.filter((example, index) => !isFirst(example, index))];
}
