/** More than any report holds. One cell in the last column, or one long text shown in every cell, would fill the memory. */
const MOST_CELLS = 500_000;
const MOST_CHARACTERS = 5_000_000;

/** A workbook holds more than this reader will put into a text. */
export class TooLarge extends Error {}

/** Throws TooLarge once a workbook has used up its cells or its characters. */
export type Budget = (cells: number, characters: number) => void;

export function createBudget(): Budget {
  let [cells, characters] = [0, 0];
  return (moreCells, moreCharacters) => {
    cells += moreCells;
    characters += moreCharacters;
    if (cells > MOST_CELLS || characters > MOST_CHARACTERS) throw new TooLarge();
  };
}
