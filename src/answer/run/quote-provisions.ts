import type { Provision } from '../../rules/provision.ts';
import type { Result } from '../result.ts';
import { readSources } from '../sources.ts';
import type { RunContext } from './context.ts';

/** Provisions with the texts that they are quoted from. */
export async function quoteProvisions(found: readonly Provision[], { store }: RunContext): Promise<Result> {
  const sources = await readSources(
    store,
    found.map(({ rule }) => rule.id),
  );
  const quoted = found.flatMap((provision) => {
    const source = sources.get(provision.rule.id);
    return source ? [{ provision, source }] : [];
  });
  return { kind: 'provisions', quoted };
}
