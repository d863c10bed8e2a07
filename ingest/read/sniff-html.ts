/** A whole page says so at its head. */
const PAGE = /<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]/i;
const ELEMENT =
  /<\/?(?:table|tbody|thead|tr|td|th|p|div|span|br|font|a|b|strong|em|ul|ol|li|h[1-6]|meta|title|script|style|section|article|main|center|img|form|input)(?:\s[^<>]*)?\/?>/gi;
/** What may stand before the first element: white space, comments, processing instructions. */
const PREAMBLE = /^(?:\s+|<!--[\s\S]*?-->|<\?[^>]*>)+/;

/**
 * Whether a text is HTML: a page, or a fragment that begins with an element or holds many. One stray `<br>` in a
 * plain text does not make it HTML.
 */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 65_536).replace(PREAMBLE, '').slice(0, 4096);
  if (PAGE.test(head)) return true;
  const elements = [...head.matchAll(ELEMENT)];
  return elements[0]?.index === 0 || elements.length >= Math.max(6, head.length / 400);
}
