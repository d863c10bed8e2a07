import { type Declaration, parseDeclarations } from './declarations.ts';
import { parseSelector, type Selector } from './selectors.ts';

export interface Rule {
  readonly selector: Selector;
  readonly declarations: readonly Declaration[];
}

/** Screens of any size; what only some screens or printers show is not taken for shown. */
const ON_SCREEN = /^(?:all|(?:only\s+)?screen)?$/i;

/** The rules of a style sheet that apply on a screen, in order; what cannot be understood is skipped, as browsers do. */
export function parseStyleSheet(css: string): Rule[] {
  return rulesIn(css.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, ' '));
}

export const appliesOnScreen = (media: string): boolean => media.split(',').some((one) => ON_SCREEN.test(one.trim()));

function rulesIn(css: string): Rule[] {
  const rules: Rule[] = [];
  for (let at = 0; at < css.length;) {
    const open = css.indexOf('{', at);
    if (open < 0) break;
    // An @import or @charset without a block stands before the selector.
    const head = css.slice(at, open).replace(/^.*;/s, '').trim();
    const close = endOfBlock(css, open);
    const block = css.slice(open + 1, close);
    if (!head.startsWith('@')) rules.push(...rulesOf(head, block));
    else if (/^@media\b/i.test(head) && appliesOnScreen(head.slice('@media'.length))) rules.push(...rulesIn(block));
    at = close + 1;
  }
  return rules;
}

/** Where the bracket closes that opens at `open`. */
function endOfBlock(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++;
    else if (css[at] === '}' && --depth === 0) return at;
  }
  return css.length;
}

function rulesOf(head: string, block: string): Rule[] {
  const declarations = parseDeclarations(block);
  if (declarations.length === 0) return [];
  return head.split(',').flatMap((written) => {
    const selector = parseSelector(written);
    return selector ? [{ selector, declarations }] : [];
  });
}
