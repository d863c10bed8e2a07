import { terms } from '../../../src/text/tokenise.ts';

/** Pairs of characters, latin words and numbers: what one gives to an engine that knows no Chinese. */
export const bigrams = (text: string) => terms(text).filter((term) => term.length > 1);
