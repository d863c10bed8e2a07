import { Failure } from '../../src/domain/failures.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import { decodeText } from '../read/decode.ts';
import { type ChildNode, parseHtml } from '../read/html/parse-html.ts';

const LARGEST_INDEX = 2 * 1024 * 1024;
const MOST_LINKS = 500;
const DOCUMENT = /\.(?:s?html?|pdf|docx?|xlsx)$/i;

/**
 * The documents that an index page links to on its own host, one level deep, in the order of the page.
 *
 * @param onCut hears, in words for people, that the page has more links than are followed
 * @throws Failure what fetching throws; NOTHING_TO_INGEST without links
 */
export async function listLinks(address: string, fetcher: Fetcher, onCut: (words: string) => void): Promise<string[]> {
  const fetched = await fetcher.fetch(address);
  if (fetched.kind === 'unchanged' || fetched.bytes.length > LARGEST_INDEX)
    throw new Failure('FILE_TOO_LARGE', `栏目页 ${address} 超过 2 MB`);
  const html = decodeText(fetched.bytes);
  const links = html === undefined ? [] : documentLinks(html, new URL(fetched.url));
  if (links.length === 0)
    throw new Failure('NOTHING_TO_INGEST', `${address} 上没有指向本站 HTML、PDF、DOCX 或 XLSX 文件的链接`);
  if (links.length > MOST_LINKS) onCut(`${address} 上有 ${links.length} 个文件链接，只取前 ${MOST_LINKS} 个`);
  return links.slice(0, MOST_LINKS);
}

/** Links of the page to documents of the same host, each once, without the page itself; as many as it has. */
export function documentLinks(html: string, page: URL): string[] {
  const links = new Set<string>();
  for (const href of hrefsOf(parseHtml(html, page.href).childNodes)) {
    if (!URL.canParse(href, page.href)) continue;
    const url = new URL(href, page.href);
    url.hash = '';
    if (url.host === page.host && url.href !== page.href && DOCUMENT.test(url.pathname)) links.add(url.href);
  }
  return [...links];
}

function* hrefsOf(nodes: readonly ChildNode[]): Generator<string> {
  for (const node of nodes) {
    if (!('childNodes' in node)) continue;
    const href = node.nodeName === 'a' ? node.attrs.find(({ name }) => name === 'href')?.value : undefined;
    if (href !== undefined) yield href.trim();
    yield* hrefsOf(node.childNodes);
  }
}
