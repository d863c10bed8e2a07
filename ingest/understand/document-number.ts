const NUMBER = String.raw`\p{Script=Han}{1,14}\s*[〔［[(【]\s*(?:19|20)\d{2}\s*[〕］\])】]\s*(?:第\s*)?\d{1,4}\s*号`;
const LABELLED = new RegExp(
  String.raw`(?<![\p{Script=Han}])(?:文\s*号|发文字号|公文编号|文件编号)[ \t]*[:|][ \t]*(?:\|\s*)?(?<number>${NUMBER}|\p{Script=Han}{2,20}第?\s*\d{1,4}\s*号)`,
  'u',
);
const OWN_LINE = new RegExp(String.raw`^[(\s|]*(?<number>${NUMBER})[)\s|]*$`, 'u');
const HEAD = 1500;
/** The number stands above or below the title, among the first lines; running text begins with the first long one. */
const HEAD_LINES = 14;
const LONGEST_HEADING = 60;

/**
 * The document's own number (文号): labelled, or alone on a line of its head. Numbers in sentences are those of other
 * documents. Brackets come out as 〔〕.
 */
export function findDocumentNumber(text: string): string | null {
  const found = LABELLED.exec(text.slice(0, HEAD))?.groups?.['number'] ?? numberInHead(text);
  return found === undefined
    ? null
    : found
        .replace(/\s+/g, '')
        .replace(/[［[(【]/, '〔')
        .replace(/[］\])】]/, '〕');
}

function numberInHead(text: string): string | undefined {
  const lines = text
    .slice(0, HEAD)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const prose = lines.findIndex((line) => line.length > LONGEST_HEADING);
  const head = lines.slice(0, Math.min(HEAD_LINES, prose < 0 ? HEAD_LINES : prose));
  return head.flatMap((line) => OWN_LINE.exec(line)?.groups?.['number'] ?? [])[0];
}
