const MARKS: readonly (readonly [label: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Frequent in any Chinese prose, or in the name of every report; simplified and traditional. */
const FREQUENT = new Set(
  '的一是在了有和人中大为年月日公开政府信息工作报告情况行政法规第条不上下本机关為開報況規條機關',
);

/** So many characters show what language a text is in. */
const SAMPLE = 50_000;

/** Share of characters that may be unprintable before the bytes are no text. */
const TOLERATED = 0.05;

/**
 * The text of a file: byte order mark, strict UTF-8, declared charset, GB18030, Big5, in this order. NULs are dropped,
 * `\r\n` becomes `\n`. `undefined` when the bytes are not text in any of them.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decodeMarked(bytes) ?? decodeStrictly(bytes, 'utf-8') ?? decodeGuessed(bytes) ?? decodeLoosely(bytes);
  if (text === undefined || unprintableShare(text) > TOLERATED) return undefined;
  return text.replaceAll('\0', '').replaceAll('\r\n', '\n');
}

function decodeMarked(bytes: Uint8Array): string | undefined {
  const mark = MARKS.find(([, head]) => head.every((byte, at) => bytes[at] === byte));
  return mark && new TextDecoder(mark[0]).decode(bytes).replace(/^\ufeff/, '');
}

/** Decodes without any damage, except for a character that the end of the file cuts in two. */
function decodeStrictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined; // an unknown label, or bytes that are not in this encoding
  }
}

function decodeGuessed(bytes: Uint8Array): string | undefined {
  const declared = declaredCharset(bytes);
  const stated = declared && decodeStrictly(bytes, declared);
  if (stated) return stated;
  const [best] = ['gb18030', 'big5']
    .map((label) => decodeStrictly(bytes, label) ?? '')
    .sort((a, b) => chineseScore(b) - chineseScore(a));
  return best && chineseScore(best) > 0 ? best : undefined;
}

/** Damaged text in a known encoding: whoever calls refuses it when the damage is large. */
function decodeLoosely(bytes: Uint8Array): string | undefined {
  const declared = declaredCharset(bytes) ?? 'utf-8';
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    return undefined;
  }
}

/** `<meta charset>`, `http-equiv` or an XML declaration in the first two kilobytes. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const label = /<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,20})/i.exec(head)?.[1];
  return label && /^gb/i.test(label) ? 'gb18030' : label;
}

/** Frequent characters among all Chinese ones; 0 when something stands there that Chinese files do not hold. */
function chineseScore(text: string): number {
  const foreign = text.slice(0, SAMPLE).match(/[^\p{ASCII}]/gu) ?? [];
  const han = foreign.filter((char) => char >= '\u4e00' && char <= '\u9fff');
  if (han.length < foreign.length / 2) return 0;
  return han.filter((char) => FREQUENT.has(char)).length / han.length;
}

function unprintableShare(text: string): number {
  const bad = text.match(/(?![\t-\r])[\p{Cc}\ufffd]/gu)?.length ?? 0;
  return text === '' ? 0 : bad / text.length;
}
