import { asParagraph, holdsTags, unescapeTags } from './tagged-text.ts';

/**
 * The page in an export of a content system: the texts of a JSON file, those with tags as they are, any other as a
 * paragraph. `undefined` for what is no JSON or holds no tags.
 */
export function pageInJson(text: string): string | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const texts = textsIn(parse(text)).map(unescapeTags);
  if (!texts.some(holdsTags)) return undefined;
  return texts.map((one) => (holdsTags(one) ? one : asParagraph(one))).join('\n');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no JSON, or one that was cut
  }
}

/** Every text in a JSON value, in the order in which they stand there; without recursion, since files may be hostile. */
function textsIn(json: unknown): string[] {
  const texts: string[] = [];
  const waiting = [json];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'string') texts.push(next);
    else if (typeof next === 'object' && next !== null) waiting.push(...Object.values(next).toReversed());
  }
  return texts;
}
