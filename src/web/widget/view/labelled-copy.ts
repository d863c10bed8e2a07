import { isTextBox } from './focus.ts';
import type { Service } from '../service/service.ts';
import type { Turn } from '../talk/turn.ts';
import type { Words } from '../words/words.ts';

export interface ShownTurn {
  readonly element: HTMLElement;
  readonly turn: Turn;
}

/** What a reader selects and copies takes along the label of every answer that it touches (GB 45438-2025). */
export function copyWithLabels(
  event: ClipboardEvent,
  log: HTMLElement,
  turns: Iterable<ShownTurn>,
  { service, words }: { readonly service: Service; readonly words: Words },
): void {
  if (isTextBox(event.target)) return;
  const selection = selectionIn(log);
  const selected = String(selection ?? '');
  if (!selection || selected === '' || selection.rangeCount === 0 || !event.clipboardData) return;
  const range = selection.getRangeAt(0);
  const labels = Array.from(turns).flatMap(({ element, turn }) =>
    range.intersectsNode(element) ? labelOf(turn, service, words) : [],
  );
  if (labels.length === 0) return;
  event.clipboardData.setData('text/plain', [selected, ...new Set(labels)].join('\n\n'));
  event.preventDefault();
}

function labelOf({ state }: Turn, service: Service, words: Words): readonly string[] {
  if (state.kind === 'failed') return [];
  if (state.kind !== 'answered') return [words.unfinished];
  return [`${state.answer.label}\n${service.answerPage(state.answer.id)}`];
}

/** Chromium tells a selection within a shadow tree by the tree, other browsers by the document. */
function selectionIn(element: HTMLElement): Selection | null {
  const tree = element.getRootNode() as ShadowRoot & { getSelection?(): Selection | null };
  return tree.getSelection?.() ?? getSelection();
}
