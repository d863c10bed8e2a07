/** The source page of a document, scrolled to the quoted place when one is given. */
export function viewPath(documentId: string, start?: number, end?: number): string {
  const page = `/view/${encodeURIComponent(documentId)}`;
  return start === undefined || end === undefined ? page : `${page}?start=${start}&end=${end}#mark`;
}

export const askPath = (question: string) => `/ask?q=${encodeURIComponent(question)}`;
export const answerPath = (id: string) => `/answers/${encodeURIComponent(id)}`;

/** An address that may stand in a link: http(s) only, so no `javascript:` from a document ever becomes one. */
export function webAddress(url: string | null | undefined): string | null {
  return url && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}
