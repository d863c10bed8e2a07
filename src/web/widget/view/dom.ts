/** Answers and sources are Chinese, whatever language the interface speaks (WCAG 3.1.2). */
export const CONTENT = { lang: 'zh-CN' } as const;

export type Child = Node | string | null | undefined | false | readonly Child[];

type Listener = (event: never) => void;
type Value = string | number | boolean | null | undefined | Listener;
type Attributes = Readonly<Record<string, Value>>;

/**
 * Makes an element. Text only ever becomes text nodes, and links come from `link` alone: nothing of an answer can turn
 * into markup or into an address that runs. `onclick` and kin take functions.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  return dressed(document.createElement(tag), attributes, children);
}

const SVG = 'http://www.w3.org/2000/svg';

export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Tag] {
  return dressed(document.createElementNS(SVG, tag), attributes, children);
}

/** Replaces what a node holds. (`replaceChildren` came with Chromium 86.) */
export function fill(node: Node, ...children: readonly Child[]): void {
  while (node.firstChild) node.removeChild(node.firstChild);
  append(node, children);
}

/** A link that opens beside the page, to a web address; plain text where it is none. */
export function link(address: string, label: string, attributes: Attributes = {}): HTMLElement {
  const attached = webAddress(address);
  if (!attached) return h('span', attributes, label);
  return h('a', { ...attributes, href: attached, target: '_blank', rel: 'noopener noreferrer nofollow' }, label);
}

export function webAddress(address: unknown): string | null {
  return typeof address === 'string' && /^https?:\/\//i.test(address) ? address : null;
}

function dressed<Kind extends Element>(element: Kind, attributes: Attributes, children: readonly Child[]): Kind {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  append(element, children);
  return element;
}

function append(node: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (typeof child === 'string') node.appendChild(document.createTextNode(child));
    else if (child instanceof Node) node.appendChild(child);
    else append(node, child);
  }
}
