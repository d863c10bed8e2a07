import { SaxesParser } from 'saxes';

export interface XmlVisitor {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Walks an XML part without building a tree. Prefixes of names are dropped. Throws Error when it is not well formed. */
export function walkXml(xml: string, { open, text, close }: XmlVisitor): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  if (open) parser.on('opentag', (tag) => open(localName(tag.name), tag.attributes));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close) parser.on('closetag', (tag) => close(localName(tag.name)));
  parser.write(xml).close();
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** `1`, `true`: how office files write that something is so. */
export const isOn = (attribute: string | undefined) => attribute === '1' || attribute === 'true';
