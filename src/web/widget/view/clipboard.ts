import { focusedIn } from './focus.ts';

/** Copies also where pages come over plain http and have no clipboard of their own. `near` is an element of the widget. */
export async function copyText(text: string, near: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, near);
  }
}

function copyBySelection(text: string, near: HTMLElement): boolean {
  const before = focusedIn(near);
  const box = document.createElement('textarea');
  box.value = text;
  box.className = 'visually-hidden';
  near.append(box);
  box.select();
  const copied = document.execCommand('copy');
  box.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return copied;
}
