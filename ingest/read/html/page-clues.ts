import type { DefaultTreeAdapterTypes } from 'parse5';
import type { ChildNode, Element, ParentNode } from './parse-html.ts';

/** What a page says of its article beside the text, as printed but for runs of white space. */
export interface PageClues {
  /** What the site notes as the title of its article, `<h1>` and `<title>`, the surest first. */
  readonly names: readonly string[];
  /** The words of links and list entries: mostly those of other pages. */
  readonly links: readonly string[];
  /** `<meta name content>`, by name in small letters; of several of a name the first. */
  readonly meta: Readonly<Record<string, string>>;
}

/** No title is longer. */
const LONGEST = 120;

export function pageCluesOf(page: ParentNode): PageClues {
  const elements = [...elementsIn(page)];
  const wordsIn = (...tags: string[]) => elements.filter(({ tagName }) => tags.includes(tagName)).flatMap(wordsOf);
  const meta = metaOf(elements);
  const articleTitle = meta['articletitle'] ?? '';
  return {
    names: [...(articleTitle === '' ? [] : [articleTitle]), ...wordsIn('h1'), ...wordsIn('title').slice(0, 1)],
    links: [...new Set(wordsIn('a', 'li', 'option'))],
    meta,
  };
}

function metaOf(elements: readonly Element[]): Readonly<Record<string, string>> {
  const notes = elements
    .filter(({ tagName }) => tagName === 'meta')
    .map((element) => [attribute(element, 'name').toLowerCase(), collapse(attribute(element, 'content'))] as const)
    .filter(([name, content]) => name !== '' && content !== '');
  return Object.fromEntries(notes.toReversed());
}

const attribute = ({ attrs }: Element, wanted: string) => attrs.find(({ name }) => name === wanted)?.value.trim() ?? '';

function* elementsIn(node: ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elementsIn(child);
  }
}

/** The words of an element that holds no more than a title. */
function wordsOf(element: Element): string[] {
  let text = '';
  for (const part of textsIn(element)) if ((text += part).length > 4 * LONGEST) return [];
  const words = collapse(text);
  return words === '' || words.length > LONGEST ? [] : [words];
}

function* textsIn(node: ChildNode): Generator<string> {
  if (node.nodeName === '#text') yield (node as DefaultTreeAdapterTypes.TextNode).value;
  else if ('childNodes' in node) for (const child of node.childNodes) yield* textsIn(child);
}

const collapse = (text: string) => text.replace(/\s+/g, ' ').trim();
