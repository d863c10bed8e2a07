/** Which of many passages were met: a bit for each, so that a hundred thousand of them cost 12 kB and no sorting. */
export interface OrdinalSet {
  /** All members, ascending. */
  readonly members: Uint32Array;
  /** The place of a member among them. */
  readonly placeOf: (member: number) => number;
  readonly has: (ordinal: number) => boolean;
}

/** Number of ones in 32 bits, summed up in ever wider fields. */
function countOnes(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** @param size ordinals are below it */
export function createOrdinalSet(size: number, fill: (add: (ordinal: number) => void) => void): OrdinalSet {
  const words = new Uint32Array(Math.ceil(size / 32));
  fill((ordinal) => {
    words[ordinal >>> 5]! |= 1 << (ordinal & 31);
  });
  /** How many members come before each word. */
  const before = new Uint32Array(words.length);
  let count = 0;
  for (let word = 0; word < words.length; word += 1) {
    before[word] = count;
    count += countOnes(words[word]!);
  }
  return {
    members: membersOf(words, count),
    placeOf: (member) => before[member >>> 5]! + countOnes(words[member >>> 5]! & ((1 << (member & 31)) - 1)),
    has: (ordinal) => ((words[ordinal >>> 5]! >>> (ordinal & 31)) & 1) === 1,
  };
}

function membersOf(words: Uint32Array, count: number): Uint32Array {
  const members = new Uint32Array(count);
  let place = 0;
  for (let word = 0; word < words.length; word += 1) {
    for (let bits = words[word]!; bits !== 0; bits &= bits - 1) {
      members[place] = 32 * word + 31 - Math.clz32(bits & -bits);
      place += 1;
    }
  }
  return members;
}
