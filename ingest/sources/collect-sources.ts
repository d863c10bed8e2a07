import { collectFiles, type FoundFile } from '../collect-files.ts';
import { archiveSources, isArchive } from './archive-sources.ts';
import { fileSource } from './file-source.ts';
import { listLinks } from './list-links.ts';
import { listUrls } from './list-urls.ts';
import type { Source } from './source.ts';
import { type UrlSources, urlSource } from './url-source.ts';

export interface Named {
  /** Files, folders and URLs. */
  readonly paths: readonly string[];
  /** Files that list URLs. */
  readonly urlLists: readonly string[];
  /** Pages whose links are the sources. */
  readonly indexes: readonly string[];
}

/** Everything that was named on a command line, in that order; `onCut` hears what was left out. Only index pages are fetched here. */
export async function collectSources(
  { paths, urlLists, indexes }: Named,
  web: UrlSources,
  onCut: (words: string) => void,
): Promise<Source[]> {
  const lists = [...urlLists, ...paths.filter(isUrlList)].flatMap(listUrls);
  const linked: string[] = [];
  for (const index of indexes) linked.push(...(await listLinks(index, web.fetcher, onCut)));
  const [urls, files] = [paths.filter(isUrl), paths.filter((path) => !isUrl(path) && !isUrlList(path))];
  const addresses = [...new Set([...urls, ...lists, ...linked])];
  return [...files.flatMap(fileSources), ...addresses.map((url) => urlSource(url, web))];
}

/** The files of a path, archives opened. */
export const fileSources = (path: string): Source[] => collectFiles(path).flatMap(sourcesOf);

const sourcesOf = (file: FoundFile): Source[] =>
  isArchive(file.path) ? archiveSources(file.path) : [fileSource(file)];

const isUrl = (path: string) => /^https?:\/\//i.test(path);
const isUrlList = (path: string) => path.endsWith('.urls');
