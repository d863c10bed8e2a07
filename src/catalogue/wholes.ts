import type { IndicatorId } from '../domain/ids.ts';

/** Outcomes are shares of what was decided, channels and applicants of what was received. */
export function baseOf(id: IndicatorId): string | null {
  if (id.startsWith('foi.received')) return 'foi.received';
  if (/^foi\.(?:outcome|refused|unavailable|not_processed|other)\./.test(id)) return 'foi.answered';
  if (/^proactive\.(?:info_(?!total)|five_open|key_field)/.test(id)) return 'proactive.info_total';
  if (id.startsWith('dispute.review.')) return 'dispute.review';
  return id.startsWith('dispute.litigation') && id !== 'dispute.litigation' ? 'dispute.litigation' : null;
}

/** The heading of table 3 that a reason stands under: 个人隐私 is one of 不予公开. */
export function groupOf(id: IndicatorId): string | null {
  const group = /^foi\.(?<group>refused|unavailable|not_processed|other)\./.exec(id)?.groups?.['group'];
  return group === undefined ? null : `foi.outcome.${group}`;
}

const PENDING: Readonly<Record<string, string>> = {
  'foi.answered': 'foi.pending',
  'hotline.resolved': 'hotline.pending',
};

/** What the form or the report calls all that is not yet so: what was not answered is carried over. */
export const oppositeOf = (id: IndicatorId): string | null => PENDING[id] ?? null;
