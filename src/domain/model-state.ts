/** What staff see of the language model, and may change while the service runs. */
export interface ModelState extends ModelSwitch {
  /** As configured, e.g. `qwen-plus`. */
  readonly id: string;
  /** Staff said so, or what they said cannot be read any more; null while it is on. */
  readonly offBecause: 'staff' | 'damaged' | null;
  /** What of the switch could not be taken as it was kept, and what to do, in Chinese. None once it is set anew. */
  readonly warnings: readonly string[];
  /** Open: it failed too often and is left alone for a while. */
  readonly circuit: 'closed' | 'open' | 'half_open';
  /** Of today. */
  readonly budget: { readonly calls: number; readonly tokens: number; readonly spent: boolean };
}

export interface ModelSwitch {
  readonly on: boolean;
  /** Ids of topics (`data/catalogue/topics.json`) whose questions no model sees. */
  readonly offTopics: readonly string[];
  /** ISO time of the last change; null: as it was configured. */
  readonly changedAt: string | null;
}

export interface ModelControl {
  state(): ModelState;
  /** Holds from the next question on, also after a restart. Throws where it cannot be kept: nothing is changed then. */
  change(change: Partial<Pick<ModelSwitch, 'on' | 'offTopics'>>): ModelState;
  /** The service stops: answers that wait for the model are told without it. */
  stop(): void;
}
