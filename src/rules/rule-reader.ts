import type { ReportId } from '../domain/ids.ts';
import type { Report } from '../domain/report.ts';
import type { Store } from '../storage/store.ts';
import type { Provision } from './provision.ts';
import { provisionsOf } from './provisions-of.ts';

export type ReadRule = (rule: Report) => Promise<readonly Provision[]>;

/** Rules are few, and asked about again and again: so many stay read. */
const KEPT = 64;

/** Reads a rule into its provisions, once for each version of it. */
export function createRuleReader(store: Store): ReadRule {
  const kept = new Map<
    ReportId,
    { readonly fingerprint: string; readonly provisions: Promise<readonly Provision[]> }
  >();
  return (rule) => {
    const known = kept.get(rule.id);
    if (known?.fingerprint === rule.fingerprint) return known.provisions;
    const provisions = read(rule);
    kept.delete(rule.id);
    kept.set(rule.id, { fingerprint: rule.fingerprint, provisions });
    provisions.catch(() => kept.delete(rule.id));
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest) kept.delete(oldest);
    return provisions;
  };

  async function read(rule: Report): Promise<readonly Provision[]> {
    const [text, passages] = await Promise.all([store.text(rule.id), store.passagesOf(rule.id)]);
    return provisionsOf(rule, text ?? '', passages);
  }
}
