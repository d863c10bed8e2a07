/** What a page leaves between the rows of a table that runs over it: -3-, P. 9, 第 3 页 共 5 页, 附页, 续表. */
const PAGE_MARK =
  /^\s*(?:[-–—]\s*\d+\s*[-–—]|[Pp](?:age)?\s*\.?\s*\d+|第\s*\d+\s*页(?:\s*[,/]?\s*共\s*\d+\s*页)?|\d+\s*\/\s*\d+|\(?(?:附页|分页|续表|接上[页表]|转下页)\)?\s*\d*)\s*$/;

/** A lone number may be a value, so it is no page mark. */
export const isPageMark = (line: string) => PAGE_MARK.test(line);
