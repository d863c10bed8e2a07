import { type Decimal, decimalOf } from '../../src/domain/decimal.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { Passage } from '../../src/domain/passage.ts';
import { viewOf } from '../../src/text/view.ts';

/** Characters of a shingle. */
const SIZE = 8;
const BANDS = 20;
const ROWS = 3;
/** A text with fewer shingles is too short to be told from any other. */
const SHORTEST = 120;
/** So many figures that are not zero are no coincidence when they are all the same. */
export const FEWEST_FIGURES = 8;

/**
 * Fingerprints by which copies are found: bands of a MinHash over the shingles of the prose, and one of all figures.
 * Two texts with 60 % of their shingles in common share a band with a probability of 99 %, with 20 % of 15 %.
 */
export const sketchOf = (passages: readonly Passage[], facts: readonly Fact[]): string[] => [
  ...bandsOf(shinglesOf(passages)),
  ...figuresBand(facts),
];

const cut = new WeakMap<readonly Passage[], ReadonlySet<number>>();

/** Han characters only, as years, figures and layout differ between a text and its copy; each shingle as its hash. */
export function shinglesOf(passages: readonly Passage[]): ReadonlySet<number> {
  const shingles = cut.get(passages) ?? cutShingles(passages);
  cut.set(passages, shingles);
  return shingles;
}

function cutShingles(passages: readonly Passage[]): ReadonlySet<number> {
  const prose = passages.filter(({ kind }) => kind === 'prose').map(({ text }) => viewOf(text).text);
  const letters = prose.join('').replace(/\P{Script=Han}+/gu, '');
  const shingles = new Set<number>();
  for (let start = 0; start + SIZE <= letters.length; start++) shingles.add(hashOf(letters, start, start + SIZE));
  return shingles;
}

/** Share of the shingles of both texts that they have in common; null when one is too short to tell. */
export function resemblance(a: ReadonlySet<number>, b: ReadonlySet<number>): number | null {
  if (Math.min(a.size, b.size) < SHORTEST) return null;
  let common = 0;
  for (const shingle of a) if (b.has(shingle)) common++;
  return common / (a.size + b.size - common);
}

function bandsOf(shingles: ReadonlySet<number>): string[] {
  if (shingles.size < SHORTEST) return [];
  const lowest = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const hash of shingles) {
    for (let row = 0; row < lowest.length; row++) {
      const permuted = mix(hash ^ Math.imul(row + 1, 0x9e3779b1));
      if (permuted < (lowest[row] ?? 0)) lowest[row] = permuted;
    }
  }
  return Array.from(
    { length: BANDS },
    (_, band) => `${band}:${short(lowest.slice(band * ROWS, (band + 1) * ROWS).join())}`,
  );
}

function figuresBand(facts: readonly Fact[]): string[] {
  const figures = figuresOf(facts);
  return figures.size < FEWEST_FIGURES ? [] : [`${FIGURES}${short([...figures].sort().join())}`];
}

const FIGURES = 'figures:';
/** Reports with all figures in common share the fingerprint of them. */
export const isOfFigures = (fingerprint: string) => fingerprint.startsWith(FIGURES);

const ZERO: Decimal = decimalOf(0);

/** The cells that hold more than nothing, as `cell=value`. */
export const figuresOf = (facts: readonly Fact[]): ReadonlySet<string> =>
  new Set(facts.flatMap(({ cell, value }) => (cell && value !== null && value !== ZERO ? `${cell}=${value}` : [])));

/** FNV-1a over UTF-16 units: 32 bits, the same on every machine. */
function hashOf(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}

const short = (text: string) => (hashOf(text) >>> 0).toString(36);

/** Every band compares its own order of the shingles. */
function mix(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}
