const JOINTS = /、|以及|及其?|和|与|或者?/g;

/** 行政复议、行政诉讼和投诉: the stretches that a list of nouns joins; one stretch where nothing is joined. */
export function conjunctsOf(words: string): string[] {
  const masked = words.replace(/“[^”]*”|《[^》]*》/g, (quoted) => '□'.repeat(quoted.length));
  const parts: string[] = [];
  let start = 0;
  for (const { index, 0: joint } of masked.matchAll(JOINTS)) {
    parts.push(words.slice(start, index));
    start = index + joint.length;
  }
  return [...parts, words.slice(start)];
}

/** 均为0件, 各3件: the number is that of each, not of all together. */
export const isDistributive = (words: string) => /(?:均|都|各|分别)[^均都各]{0,6}$/.test(words);
