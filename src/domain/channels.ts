import type { Handover } from './answer.ts';

export type Channel = Handover['channel'];

/** Where readers are sent with what no report can answer. The operator names them; a card shows them as they are. */
export interface Channels {
  readonly general: Readonly<Record<Channel, Handover>>;
  /** The desks of single bodies for disclosure on request, by the name of the body. */
  readonly foiOf: ReadonlyMap<string, Handover>;
}
