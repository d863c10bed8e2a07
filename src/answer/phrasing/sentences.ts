const END = /[。!\uFF01?\uFF1F\n]/;
/** What follows the end of a sentence and belongs to it: closing marks and citation marks. */
const TAIL = /^(?:[”’」』)\uFF09]|[^\S\n]*\[\d{1,5}\])+/;
/** More than this without an end is no sentence: it is cut, and will not pass. */
const LONGEST = 600;

/**
 * Cuts what arrives in pieces into sentences, each as soon as it is known to be whole: a citation mark behind the full stop
 * belongs to it. Ends inside quotation marks do not count. What is left at the end is the last sentence.
 */
export async function* sentencesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    held += piece;
    for (let end = endOf(held); end > 0; end = endOf(held)) {
      yield held.slice(0, end);
      held = held.slice(end);
    }
  }
  if (held.trim() !== '') yield held;
}

/** Where the first sentence ends; 0 while more of it may come. */
function endOf(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '“') depth += 1;
    else if (character === '”') depth = Math.max(0, depth - 1);
    if (depth > 0 || !END.test(character)) continue;
    if (character === '\n') return at + 1;
    const end = at + 1 + (TAIL.exec(text.slice(at + 1))?.[0].length ?? 0);
    const mayGrow = /^[^\S\n]*(?:\[\d{0,5})?$/.test(text.slice(end));
    return mayGrow ? 0 : end;
  }
  return text.length > LONGEST ? LONGEST : 0;
}
