import type { ReportId } from '../../domain/ids.ts';
import { sha256Of } from './digests.ts';
import { textDigestOf } from './digest-rows.ts';
import type { Statements } from './statements.ts';

/** Characters of texts that are kept in memory: an answer reads the same few texts again and again. */
const KEPT = 4_000_000;

const TEXT = 'SELECT text FROM texts WHERE report = ?';
/** Drawn anew with every change. */
const NONCE = 'SELECT nonce FROM generation';

/** The text of a report as it was written; `undefined` where there is none, or where it was changed since. */
export function createTextReading(statements: Statements): (report: ReportId) => string | undefined {
  const nonce = statements<string>(NONCE).pluck();
  let generation: string | undefined;
  let intact = new Set<ReportId>();
  let texts = createKept();

  function read(report: ReportId): string | undefined {
    const text = statements<{ text: string }>(TEXT).get(report)?.text;
    if (text === undefined || (!intact.has(report) && sha256Of(text) !== textDigestOf(report, statements)))
      return undefined;
    intact.add(report);
    texts.keep(report, text);
    return text;
  }

  return (report) => {
    const now = nonce.get();
    if (now !== generation) [generation, intact, texts] = [now, new Set(), createKept()];
    return texts.get(report) ?? read(report);
  };
}

/** The texts that were read last, up to a number of characters. */
function createKept() {
  const texts = new Map<ReportId, string>();
  let characters = 0;
  return {
    get(report: ReportId): string | undefined {
      const text = texts.get(report);
      if (text !== undefined) texts.delete(report);
      if (text !== undefined) texts.set(report, text);
      return text;
    },
    keep(report: ReportId, text: string): void {
      texts.set(report, text);
      characters += text.length;
      for (const [oldest, { length }] of texts) {
        if (characters <= KEPT) return;
        texts.delete(oldest);
        characters -= length;
      }
    },
  };
}
