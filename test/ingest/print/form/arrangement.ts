/** The order in which columns and rows are printed, and how many rows the head of a table has. */
export interface Arrangement {
  readonly columns: <Item extends Coded>(items: readonly Item[]) => readonly Item[];
  readonly rows: <Item extends Coded>(items: readonly Item[]) => readonly Item[];
  readonly headRows: 1 | 2 | 3;
}

export interface Coded {
  readonly code: string;
}

/** As the form prescribes. */
export const PRESCRIBED: Arrangement = { columns: (items) => items, rows: (items) => items, headRows: 3 };
