import { SaxesParser } from 'saxes';

export type XmlNode = XmlElement | string;

/** An element of a Word part; names of the main namespace begin with `w:`, whatever prefix the file uses. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

const MAIN =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|purl\.oclc\.org\/ooxml\/wordprocessingml\/main)$/;

/** Parses a part of a Word file. Throws Error when it is not well formed. */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser();
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  let prefix = 'w:';
  const plain = (name: string) =>
    prefix !== 'w:' && name.startsWith(prefix) ? `w:${name.slice(prefix.length)}` : name;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length === 1) prefix = prefixIn(attributes) ?? prefix;
    const named = Object.entries(attributes).map(([key, value]) => [plain(key), value] as const);
    if (open.length === 1 && prefix !== 'w:') named.push(['xmlns:w', attributes[`xmlns:${prefix.slice(0, -1)}`] ?? '']);
    const element: OpenElement = { name: plain(name), attributes: Object.fromEntries(named), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => void open.at(-1)?.children.push(text));
  parser.on('cdata', (text) => void open.at(-1)?.children.push(text));
  parser.on('closetag', () => void open.pop());
  parser.write(xml.replace(/^\ufeff/, '')).close();
  return elementsOf(root)[0] ?? root;
}

/** `xmlns:ns0="…main"` → `ns0:`. */
function prefixIn(attributes: Readonly<Record<string, string>>): string | undefined {
  const key = Object.keys(attributes).find((name) => name.startsWith('xmlns:') && MAIN.test(attributes[name] ?? ''));
  return key && `${key.slice('xmlns:'.length)}:`;
}

export function writeXml(node: XmlNode): string {
  if (typeof node === 'string') return escape(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  const tag = node.name + attributes.join('');
  return node.children.length === 0 ? `<${tag}/>` : `<${tag}>${node.children.map(writeXml).join('')}</${node.name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => (/[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? '') : text);

export const elementsOf = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child) => typeof child !== 'string');

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && elementsOf(element).find((child) => child.name === name);

/** The `w:val` of a child, the way Word writes most properties. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val'];

/** Whether a property is switched on, off, or not spoken of. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(element, name);
  return property && !/^(?:0|false|off)$/.test(property.attributes['w:val'] ?? '');
}

export function* descendantsOf(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (child.name === name) yield child;
    yield* descendantsOf(child, name);
  }
}

/** The words in a node. */
export const textIn = (node: XmlNode): string =>
  typeof node === 'string' ? '' : [...descendantsOf(node, 'w:t')].map(wordsOf).join('');

const wordsOf = ({ children }: XmlElement) => children.filter((child) => typeof child === 'string').join('');
