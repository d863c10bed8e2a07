/**
 * Brings an element to `below` pixels under the top of its scrolling box, and moves nothing else: `scrollIntoView` would
 * scroll the page that holds the widget, too.
 */
export function scrollTo(box: HTMLElement, element: Element, below = 0): void {
  box.scrollTop += element.getBoundingClientRect().top - box.getBoundingClientRect().top - below;
}

/** Brings a cell of a wide table into the middle of the box that the table scrolls in. */
export function scrollAcross(box: Element, element: Element): void {
  const [outer, inner] = [box.getBoundingClientRect(), element.getBoundingClientRect()];
  if (inner.right > outer.right || inner.left < outer.left) box.scrollLeft += inner.left - outer.left - outer.width / 2;
}
