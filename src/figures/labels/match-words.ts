/** Where the characters of a word stand in a text: for each the length of the longest run that holds it, 0 for none. */
export function runsIn(word: string, text: string): number[] {
  const runs = Array.from({ length: word.length }, () => 0);
  for (let start = 0; start < word.length; start++) {
    let length = 0;
    while (start + length < word.length && text.includes(word.slice(start, start + length + 1))) length++;
    for (let at = start; at < start + length; at++) runs[at] = Math.max(runs[at] ?? 0, length);
  }
  return runs;
}

/** A run of one character says nothing unless the word has no more. */
const isSaid = (run: number, length: number) => run >= Math.min(2, length);

/** The share of a word's characters that a text carries in runs of two and more. */
export function shareIn(word: string, text: string): number {
  if (word === '') return 1;
  const said = runsIn(word, text).filter((run) => isSaid(run, word.length)).length;
  return said / word.length;
}

/** Short names of bodies leave characters out: 城管局 for 城市管理局. */
const BODY = /^\p{Script=Han}{1,6}(?:局|委|办|厅|院|中心|所)$/u;

/** 省平台服务量 for 省12345热线平台服务量. */
const PLATFORM = /^(?<whose>[省市县区])(?<what>(?:平台|热线)\p{Script=Han}{0,6})$/u;

export function isShortFor(word: string, text: string): boolean {
  const { whose, what } = PLATFORM.exec(word)?.groups ?? {};
  if (whose && what) return new RegExp(`(?<!全)${whose}[^,，、;；|]{0,9}${what}`, 'u').test(text);
  if (!BODY.test(word)) return false;
  const pattern = new RegExp(word.split('').join('[^,，、;；|]{0,4}'));
  return pattern.test(text);
}

/** Characters that a label may lack: without them it still names the same thing. One other character makes 微博 of 微信. */
const LIGHT = /[的了着过数量总类各全本该等项个件条次种为及和与被所之者]/;

/** Does the text say the whole word, in runs of two characters and more? */
export function carries(word: string, text: string): boolean {
  if (isShortFor(word, text)) return true;
  const said = runsIn(word, text).map((run) => isSaid(run, word.length));
  if (word.length === 1) return said[0] === true;
  return said.some(Boolean) && said.every((isThere, at) => isThere || LIGHT.test(word.charAt(at)));
}
