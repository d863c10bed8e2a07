import type { DefaultTreeAdapterTypes } from 'parse5';
import type { ChildNode, Element, ParentNode } from './parse-html.ts';

/** All text of a node, whatever it stands in. */
export const textOf = (node: ChildNode): string =>
  isText(node) ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

export const elementsIn = (node: ParentNode): Element[] => node.childNodes.filter(isElement);
export const isElement = (node: ChildNode): node is Element => 'tagName' in node;
export const isText = (node: ChildNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';
