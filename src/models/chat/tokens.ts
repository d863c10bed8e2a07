/** Han characters, kana, and full-width forms: tokenisers take about one each for a token. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;

/**
 * About how many tokens a text has: one for each Chinese character, a quarter for any other. Counting exactly would need
 * each model's own tokeniser, fetched from the network.
 */
export function estimateTokens(text: string): number {
  let tokens = 0;
  for (const character of text) tokens += WIDE.test(character) ? 1 : 0.25;
  return tokens;
}
