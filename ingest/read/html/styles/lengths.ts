const PIXELS: Readonly<Record<string, number>> = {
  px: 1,
  pt: 4 / 3,
  em: 16,
  rem: 16,
  ex: 8,
  cm: 38,
  mm: 3.8,
  in: 96,
  '': 1,
};

/** A length in pixels, as on a page with ordinary type; `undefined` for percentages and words. */
export function pixelsOf(written: string | undefined): number | undefined {
  const groups = /^(?<number>[+-]?(?:\d+\.?\d*|\.\d+))(?<unit>[a-z]*)$/.exec(written?.trim() ?? '')?.groups;
  const factor = PIXELS[groups?.['unit'] ?? 'none'];
  return groups && factor !== undefined ? Number(groups['number']) * factor : undefined;
}

/** The size in a `font` shorthand: `bold 0/0 a`. */
export const sizeInFont = (font: string | undefined): string | undefined =>
  /(?:^|\s)(?<size>(?:\d+\.?\d*|\.\d+)(?:px|pt|em|rem|%)?)(?:\s*\/\s*\S+)?\s+\S/.exec(font ?? '')?.groups?.['size'];
