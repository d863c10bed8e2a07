/** What is searched for speed: it says nothing about relevance. The same number always gives the same text. */

/** Characters of a chunk. */
const LENGTH = 300;
export const PER_REPORT = 20;

const CHARACTERS = 2500;
const FIRST_CHARACTER = 0x4e00;
const WORDS = 20_000;
/** Entries of the table that words are drawn from: the n-th word has a share of it in proportion to 1/n. */
const TABLE = 1 << 18;

/** Lehmer's generator. Small seeds lie close together at first, hence the two turns. */
function createRandom(seed: number): (below: number) => number {
  const turn = (state: number) => (state * 48_271) % 2_147_483_647;
  let state = turn(turn(seed + 1));
  return (below) => {
    state = turn(state);
    return Math.floor((state / 2_147_483_647) * below);
  };
}

/** Words of two or three characters, the frequent ones of frequent characters, as in any language. */
function createWords(): readonly string[] {
  const next = createRandom(7);
  const character = () => String.fromCharCode(FIRST_CHARACTER + Math.min(next(CHARACTERS), next(CHARACTERS)));
  return Array.from({ length: WORDS }, () => character() + character() + (next(3) === 0 ? character() : ''));
}

function createTable(): Uint16Array {
  const whole = Array.from({ length: WORDS }, (_, rank) => 1 / (rank + 1)).reduce((sum, share) => sum + share);
  const table = new Uint16Array(TABLE);
  let filled = 0;
  for (let rank = 0; rank < WORDS; rank += 1) {
    const end = Math.min(TABLE, filled + Math.ceil(TABLE / (rank + 1) / whole));
    table.fill(rank, filled, end);
    filled = end;
  }
  return table;
}

const words = createWords();
const table = createTable();
const draw = (next: (below: number) => number) => words[table[next(TABLE)]!]!;

function wordsOf(chunk: number): string[] {
  const next = createRandom(chunk);
  const drawn: string[] = [];
  for (let length = 0; length < LENGTH; length += drawn.at(-1)!.length) drawn.push(draw(next));
  return drawn;
}

/** A comma after every eighth word. */
export const chunkText = (chunk: number) =>
  wordsOf(chunk)
    .map((word, place) => (place % 8 === 7 ? `${word}，` : word))
    .join('');

export const reportTitle = (report: number) => {
  const next = createRandom(1_500_000_000 + report);
  return `${draw(next)}${draw(next)}${2015 + next(10)}年度报告`;
};

/** Three words of one chunk and three of no chunk in particular: words alone seldom settle such a question. */
export function questionAt(index: number, chunks: number): string {
  const next = createRandom(1_000_000_007 + index);
  const own = wordsOf(next(chunks));
  const parts = [0, 0, 0].flatMap(() => [own[next(own.length)]!, draw(next)]);
  return `${parts.join('，')}？`;
}
