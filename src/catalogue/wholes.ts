import type { IndicatorId } from '../domain/ids.ts';

/** Outcomes are shares of what was decided, channels and applicants of what was received. */
export function baseOf(id: IndicatorId): string | null {
  if (id.startsWith('foi.received')) return 'foi.received';
  if (/^foi\.(?:outcome|refused|unavailable|not_processed|other)\./.test(id)) return 'foi.answered';
  if (/^proactive\.(?:info_(?!total)|five_open|key_field)/.test(id)) return 'proactive.info_total';
  if (id.startsWith('dispute.review.')) return 'dispute.review';
  return id.startsWith('dispute.litigation') && id !== 'dispute.litigation' ? 'dispute.litigation' : null;
}
