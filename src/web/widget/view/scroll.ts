/**
 * Brings an element to `below` pixels under the top of the box that scrolls it, and moves nothing else: `scrollIntoView`
 * would scroll the page that holds the widget, too. In a low window the whole window scrolls.
 */
export function scrollTo(element: Element, below = 0): void {
  const box = scrollerOf(element);
  if (box) box.scrollTop += element.getBoundingClientRect().top - box.getBoundingClientRect().top - below;
}

/** Whether any of an element is in sight of the box that scrolls it. */
export function isInSight(element: Element): boolean {
  const box = scrollerOf(element)?.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  return !box || (top < box.bottom && bottom > box.top);
}

/** Brings a cell of a wide table into the middle of the box that the table scrolls in. */
export function scrollAcross(box: Element, element: Element): void {
  const [outer, inner] = [box.getBoundingClientRect(), element.getBoundingClientRect()];
  if (inner.right > outer.right || inner.left < outer.left) box.scrollLeft += inner.left - outer.left - outer.width / 2;
}

function scrollerOf(element: Element): Element | null {
  for (let box = element.parentElement; box; box = box.parentElement) {
    const scrolls = /auto|scroll/.test(getComputedStyle(box).overflowY);
    if (scrolls && box.scrollHeight > box.clientHeight) return box;
  }
  return null;
}
