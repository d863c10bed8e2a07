/** Fonts that are named but not embedded, as Chinese office programs write them, and how their text is encoded. */
export interface PdfFont {
  readonly encoding: string;
  readonly ordering: 'GB1' | 'CNS1' | 'Japan1' | 'Identity';
  readonly encode: (content: string) => string;
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const utf16 = (content: string) => Buffer.from(content, 'utf16le').swap16().toString('hex');
const utf8 = (content: string) => hex(new TextEncoder().encode(content));

/** Every pair of bytes that a decoder knows, from character to bytes. */
function pairsOf(label: string): ReadonlyMap<string, string> {
  const decoder = new TextDecoder(label);
  const pairs = new Map<string, string>();
  for (let code = 0x81_40; code < 0xff_ff; code++) {
    const bytes = Uint8Array.of(code >> 8, code & 255);
    const text = decoder.decode(bytes);
    if (Array.from(text).length === 1 && text !== '\ufffd') pairs.set(text, hex(bytes));
  }
  return pairs;
}

function encoderOf(label: string): PdfFont['encode'] {
  let pairs: ReadonlyMap<string, string> | undefined;
  return (content) => {
    pairs ??= pairsOf(label);
    return Array.from(content, (char) => (char <= '~' ? utf8(char) : (pairs?.get(char) ?? ''))).join('');
  };
}

const gbk = encoderOf('gbk');
const big5 = encoderOf('big5');
/** Places of some characters in the collection Adobe-GB1: ASCII is shifted, the rest is looked up. */
const PLACES: Readonly<Record<string, number>> = { 政: 4511, 府: 1705, 件: 2161 };
const places = (content: string) =>
  Array.from(content, (char) => {
    const place = PLACES[char] ?? (char.codePointAt(0) ?? 0) - 31;
    return place.toString(16).padStart(4, '0');
  }).join('');

const fontsOf = (ordering: PdfFont['ordering'], encodings: readonly string[], encode: PdfFont['encode']) =>
  encodings.map((encoding): [string, PdfFont] => [`${encoding}.${ordering}`, { encoding, ordering, encode }]);

export const PDF_FONTS: Readonly<Record<string, PdfFont>> = Object.fromEntries([
  ...fontsOf('GB1', ['UniGB-UCS2-H', 'UniGB-UCS2-V', 'UniGB-UTF16-H', 'UniGB-UTF16-V'], utf16),
  ...fontsOf('GB1', ['UniGB-UTF8-H', 'UniGB-UTF8-V'], utf8),
  ...fontsOf('GB1', ['GB-EUC-H', 'GB-EUC-V', 'GBK-EUC-H', 'GBK-EUC-V', 'GBKp-EUC-H', 'GBKp-EUC-V'], gbk),
  ...fontsOf('GB1', ['GBK2K-H', 'GBK2K-V', 'GBpc-EUC-H', 'GBpc-EUC-V'], gbk),
  ...fontsOf('CNS1', ['UniCNS-UCS2-H', 'UniCNS-UCS2-V', 'UniCNS-UTF16-H', 'UniCNS-UTF16-V'], utf16),
  ...fontsOf('CNS1', ['UniCNS-UTF8-H', 'UniCNS-UTF8-V'], utf8),
  ...fontsOf('CNS1', ['B5pc-H', 'B5pc-V', 'ETen-B5-H', 'ETen-B5-V', 'ETenms-B5-H', 'ETenms-B5-V', 'HKscs-B5-H'], big5),
  ...fontsOf('GB1', ['Identity-H'], places),
  ...fontsOf('Identity', ['Identity-H'], places),
  ...fontsOf('Japan1', ['UniJIS-UCS2-H'], utf16),
]);
