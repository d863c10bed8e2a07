const FOCUSABLE = 'a[href], button:not([disabled]), textarea, input, select, summary, [tabindex="0"]';
/** Where the window of a bubble fills the screen and covers the page behind it. */
const FILLING = matchMedia('(max-width: 30rem)');

export const fillsScreen = () => FILLING.matches;

/** The focus must not get behind a window that fills the screen. */
export function keepFocusInside(root: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'Tab' || !fillsScreen()) return;
  const all = Array.from(root.querySelectorAll<HTMLElement>(FOCUSABLE)).filter(isShown);
  const [first, last] = [all[0], all[all.length - 1]];
  const [edge, target] = event.shiftKey ? [first, last] : [last, first];
  if (focusedIn(root) !== edge || !target) return;
  event.preventDefault();
  target.focus();
}

const isShown = (element: HTMLElement) =>
  element.offsetParent !== null && getComputedStyle(element).visibility === 'visible';

export const isTextBox = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;

/** The focused element of the tree that an element stands in; null while the focus is outside of that tree. */
export function focusedIn(element: Element): Element | null {
  const tree = element.getRootNode();
  return tree instanceof ShadowRoot ? tree.activeElement : document.activeElement;
}

/** Focuses what by itself takes no focus, such as a turn whose pressed button is gone, without a jump of the page. */
export function focusOn(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
