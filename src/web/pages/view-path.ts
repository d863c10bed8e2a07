/**
 * The source page of a document, scrolled to the quoted place when one is given.
 *
 * @param version names the text that the offsets count in, so that they still mean it after an update
 */
export function viewPath(documentId: string, start?: number, end?: number, version?: string | null): string {
  const page = `/view/${encodeURIComponent(documentId)}`;
  if (start === undefined || end === undefined) return page;
  return `${page}?start=${start}&end=${end}${version ? `&v=${encodeURIComponent(version)}` : ''}#mark`;
}

export const askPath = (question: string) => `/ask?q=${encodeURIComponent(question)}`;
export const answerPath = (id: string) => `/answers/${encodeURIComponent(id)}`;

/** An address that may stand in a link: http(s) only, so no `javascript:` from a document ever becomes one. */
export function webAddress(url: string | null | undefined): string | null {
  return url && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}
