import { PDF_FONTS, type PdfFont } from './pdf-fonts.ts';

/** A4 in points; y grows upwards from the foot of the page, as in any PDF. */
const PAGE = { width: 595, height: 842 } as const;

interface Options {
  readonly size?: number;
  readonly vertical?: boolean;
  /** One of `PDF_FONTS`, by its name. */
  readonly font?: string;
  /** Between all characters, in points. */
  readonly spacing?: number;
}

/** Text that begins at a place. Any character of two bytes may be used: no font is embedded, its codes are Unicode. */
export function text(x: number, y: number, content: string, options: Options = {}): string {
  const { size = 12, vertical = false, font, spacing = 0 } = options;
  const codes = PDF_FONTS[font ?? '']?.encode(content) ?? Buffer.from(content, 'utf16le').swap16().toString('hex');
  return `BT /${font ?? (vertical ? 'V' : 'H')} ${size} Tf ${spacing} Tc ${x} ${y} Td <${codes}> Tj ET`;
}

export const line = (x1: number, y1: number, x2: number, y2: number) => `${x1} ${y1} m ${x2} ${y2} l S`;
export const box = (x: number, y: number, width: number, height: number) => `${x} ${y} ${width} ${height} re S`;
/** A filled rectangle: shading, or a line when thin. */
export const fill = (x: number, y: number, width: number, height: number, gray = 0) =>
  `${gray} g ${x} ${y} ${width} ${height} re f 0 g`;

const TO_UNICODE =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n' +
  '1 begincodespacerange <0000> <FFFF> endcodespacerange\n1 beginbfrange <0000> <FFFF> <0000> endbfrange\n' +
  'endcmap CMapName currentdict /CMap defineresource pop end end';

/**
 * A PDF of the given pages, each a list of drawing commands.
 * @param rotate turns every page when shown: 90, 180 or 270
 */
export function makePdf(pages: readonly (readonly string[])[], trailer = '', rotate = 0): Uint8Array {
  const named = Object.entries(PDF_FONTS);
  const resources = named.map(([name], index) => `/${name} ${8 + index} 0 R`).join(' ');
  const first = 8 + named.length;
  const kids = pages.map((_, index) => `${first + 2 * index} 0 R`);
  const shared = [
    `<< /Type /Catalog /Pages 2 0 R >>`,
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    font('Identity-H'),
    font('Identity-V'),
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>' +
      ' /FontDescriptor 6 0 R /DW 1000 /W [32 126 500] >>',
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
    stream(TO_UNICODE),
    ...named.map(([, spec]) => namedFont(spec)),
  ];
  const sheets = pages.flatMap((commands, index) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents ${first + 2 * index + 1} 0 R` +
      ` /Rotate ${rotate} /Resources << /Font << /H 3 0 R /V 4 0 R ${resources} >> >> >>`,
    stream(commands.join('\n')),
  ]);
  return assemble([...shared, ...sheets], trailer);
}

const font = (encoding: string) =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${encoding} /DescendantFonts [5 0 R] /ToUnicode 7 0 R >>`;

const namedFont = ({ encoding, ordering }: PdfFont) =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [<< /Type /Font` +
  ` /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 6 0 R /DW 1000 /W [1 95 500 814 939 500]` +
  ` /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> >>] >>`;

const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  const offsets: number[] = [];
  let file = '%PDF-1.7\n';
  objects.forEach((object, index) => {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return new TextEncoder().encode(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n` +
      `<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}
