/**
 * Brings an element to `below` pixels under the top of its scrolling box, and moves nothing else: `scrollIntoView` would
 * scroll the page that holds the widget, too.
 */
export function scrollTo(box: HTMLElement, element: Element, below = 0): void {
  box.scrollTop += element.getBoundingClientRect().top - box.getBoundingClientRect().top - below;
}
