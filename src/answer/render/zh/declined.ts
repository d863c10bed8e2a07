import type { Citation, Declined, Handover, Reason } from '../../../domain/answer.ts';

interface Said {
  readonly text: string;
  readonly citations?: readonly Citation[];
  readonly handover?: Handover | null;
  readonly suggestions?: readonly string[];
}

/** An honest no with its reason. */
export const declined = (
  status: Declined['status'],
  reason: Reason,
  { text, citations = [], handover = null, suggestions = [] }: Said,
): Declined => ({
  status,
  reason,
  text,
  citations,
  figures: [],
  notices: [],
  handover,
  suggestions,
});
