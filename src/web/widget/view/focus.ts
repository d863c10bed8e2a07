const FOCUSABLE = 'a[href], button:not([disabled]), textarea, input, select, summary, [tabindex="0"]';
/** Where the window fills the screen the page behind it is covered, so the focus must not get there. */
const FILLING = '(max-width: 30rem)';

export function keepFocusInside(root: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'Tab' || !matchMedia(FILLING).matches) return;
  const all = Array.from(root.querySelectorAll<HTMLElement>(FOCUSABLE)).filter(isShown);
  const [first, last] = [all[0], all[all.length - 1]];
  const current = (root.getRootNode() as ShadowRoot).activeElement;
  const [edge, target] = event.shiftKey ? [first, last] : [last, first];
  if (current !== edge || !target) return;
  event.preventDefault();
  target.focus();
}

const isShown = (element: HTMLElement) =>
  element.offsetParent !== null && getComputedStyle(element).visibility === 'visible';
