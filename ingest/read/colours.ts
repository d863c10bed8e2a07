/** Red, green and blue from 0 to 255, or a word: `transparent`, or a colour of which no more is known than its name. */
export type Colour = readonly [number, number, number] | string;

export const WHITE: Colour = [255, 255, 255];
export const BLACK: Colour = [0, 0, 0];

const NAMED: Readonly<Record<string, string>> = {
  white: 'ffffff', snow: 'fffafa', ivory: 'fffff0', whitesmoke: 'f5f5f5', black: '000000', silver: 'c0c0c0', gray: '808080',
  grey: '808080', red: 'ff0000', maroon: '800000', yellow: 'ffff00', olive: '808000', lime: '00ff00', green: '008000',
  aqua: '00ffff', teal: '008080', blue: '0000ff', navy: '000080', fuchsia: 'ff00ff', purple: '800080', orange: 'ffa500',
}; // prettier-ignore

/** So far apart nobody sees a difference, and here hardly anyone. */
const ALIKE = 10;
const NEARLY = 32;

/** `#fff`, `rgb(255 255 255 / 50%)`, `white`; any other word stands for itself. */
export function parseColour(written: string): Colour {
  const word = written.trim().toLowerCase();
  const hex = /^#(?<digits>[\da-f]{3,8})$/.exec(word)?.groups?.['digits'] ?? NAMED[word];
  if (hex !== undefined) return fromHex(hex);
  const parts = /^rgba?\((?<parts>[^()]+)\)$/.exec(word)?.groups?.['parts']?.match(/[\d.]+%?/g);
  if (!parts || parts.length < 3) return word;
  return fromParts(
    parts.map((part) => (part.endsWith('%') ? Number.parseFloat(part) / 100 : Number(part))),
    parts,
  );
}

function fromHex(digits: string): Colour {
  const long = digits.length < 6 ? Array.from(digits, (digit) => digit + digit).join('') : digits;
  const [red = 0, green = 0, blue = 0, alpha = 255] = (long.match(/../g) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  );
  return alpha < ALIKE ? 'transparent' : [red, green, blue];
}

function fromParts(values: readonly number[], written: readonly string[]): Colour {
  const [red = 0, green = 0, blue = 0] = values.map((value, index) =>
    written[index]?.endsWith('%') ? value * 255 : value,
  );
  return (values[3] ?? 1) < 0.05 ? 'transparent' : [red, green, blue];
}

export const looksAlike = (a: Colour, b: Colour): boolean => isWithin(a, b, ALIKE);
export const looksNearlyAlike = (a: Colour, b: Colour): boolean => isWithin(a, b, NEARLY);

function isWithin(a: Colour, b: Colour, distance: number): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.every((part, index) => Math.abs(part - (b[index] ?? 0)) <= distance);
}
