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
  const plain = (name: string) => (name.startsWith(prefix) ? `w:${name.slice(prefix.length)}` : name);
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length === 1) prefix = prefixIn(attributes) ?? prefix;
    const element: OpenElement =
      prefix === 'w:'
        ? { name, attributes, children: [] }
        : { name: plain(name), attributes: renamed(attributes, plain, prefix), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => void open.at(-1)?.children.push(text));
  parser.on('cdata', (text) => void open.at(-1)?.children.push(text));
  parser.on('closetag', () => void open.pop());
  parser.write(xml.replace(/^\ufeff/, '')).close();
  return elementsOf(root)[0] ?? root;
}

function renamed(attributes: Readonly<Record<string, string>>, plain: (name: string) => string, prefix: string) {
  const named = Object.entries(attributes).map(([key, value]) => [plain(key), value] as const);
  const main = attributes[`xmlns:${prefix.slice(0, -1)}`];
  return Object.fromEntries(main === undefined ? named : [...named, ['xmlns:w', main] as const]);
}

/** `xmlns:ns0="…main"` → `ns0:`. */
function prefixIn(attributes: Readonly<Record<string, string>>): string | undefined {
  const key = Object.keys(attributes).find((name) => name.startsWith('xmlns:') && MAIN.test(attributes[name] ?? ''));
  return key && `${key.slice('xmlns:'.length)}:`;
}

export function writeXml(node: XmlNode): string {
  if (typeof node === 'string') return escape(node);
  let xml = `<${node.name}`;
  for (const name in node.attributes) xml += ` ${name}="${escape(node.attributes[name] ?? '')}"`;
  if (node.children.length === 0) return `${xml}/>`;
  xml += '>';
  for (const child of node.children) xml += writeXml(child);
  return `${xml}</${node.name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => (/[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? '') : text);

export const elementsOf = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child) => typeof child !== 'string');

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of element?.children ?? []) if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
}

/** The `w:val` of a child, the way Word writes most properties. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val'];

/** Whether a property is switched on, off, or not spoken of. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(element, name);
  return property && !/^(?:0|false|off)$/.test(property.attributes['w:val'] ?? '');
}

/** Every element of a name within another, in order. */
export function descendantsOf(element: XmlElement, name: string, found: XmlElement[] = []): XmlElement[] {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) found.push(child);
    descendantsOf(child, name, found);
  }
  return found;
}

/** The words in a node. */
export const textIn = (node: XmlNode): string =>
  typeof node === 'string' ? '' : descendantsOf(node, 'w:t').map(wordsOf).join('');

const wordsOf = ({ children }: XmlElement) => children.filter((child) => typeof child === 'string').join('');
