import type { Sheet } from './sheet.ts';
import { type Verdict, inFull } from './gate.ts';

/** Longer than this nobody reads in a chat. */
const LONGEST = 1500;

/** An answer as it grows: what is in it has passed the gate, or is the house's own. */
export interface Draft {
  /**
   * Adds what was judged: the sentence itself, or the words of the sources that it named. Nothing is added before a first
   * sentence has passed: as long as none has, the answer of the house stands as it is.
   */
  add(verdict: Verdict): void;
  /** Adds what the answer must not be without: every statement, and each quote of which the wording leaves something out. */
  complete(leavesOut: (quote: string, text: string) => boolean): void;
  readonly text: string;
  readonly passed: number;
  readonly dropped: number;
}

/** @param tell hears every part as soon as it is certain; the parts together are the text */
export function createDraft(sheet: Sheet, tell: (part: string) => void): Draft {
  let text = '';
  let passed = 0;
  let dropped = 0;
  let endsInLine = false;
  const placed = new Set<string>();

  /** Statements and quotes of the house have lines of their own; a model's sentences follow each other. */
  function append(part: string, isLine: boolean) {
    const before = text === '' ? sheet.lead : isLine || endsInLine ? '\n' : '';
    const added = `${before}${part.trim()}`;
    text += added;
    endsInLine = isLine;
    tell(added);
  }
  function quote(n: number) {
    const excerpt = sheet.excerpts.find(({ citation }) => citation.n === n);
    if (!excerpt || text.includes(excerpt.citation.quote)) return;
    append(inFull(excerpt), true);
  }
  return {
    add(verdict) {
      if (!verdict.passes) {
        dropped += 1;
        for (const n of verdict.cites) if (passed > 0) quote(n);
        return;
      }
      // What has been said once is not said again.
      const isNew = verdict.statements.every(({ key }) => !placed.has(key)) && !text.includes(verdict.text);
      if (!isNew || text.length + verdict.text.length > LONGEST) return;
      passed += 1;
      for (const { key } of verdict.statements) placed.add(key);
      append(verdict.text, verdict.statements.length > 0);
    },
    complete(leavesOut) {
      for (const { key, text: statement } of sheet.statements) if (!placed.has(key)) append(statement, true);
      const written = text;
      for (const { citation } of sheet.excerpts) if (leavesOut(citation.quote, written)) quote(citation.n);
    },
    get text() {
      return text;
    },
    get passed() {
      return passed;
    },
    get dropped() {
      return dropped;
    },
  };
}
