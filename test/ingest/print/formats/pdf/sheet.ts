export const PAGE = { width: 595, height: 842 } as const;
export const MARGIN = 50;
export const SIZE = 9;
const FOOT = 60;

/** Paper that is written from top to bottom, page by page. */
export class Sheet {
  readonly pages: string[][] = [[]];
  /** The height where the next thing begins; it shrinks on the way down. */
  y: number = PAGE.height - MARGIN;

  draw(command: string) {
    this.pages.at(-1)?.push(command);
  }

  fits(height: number) {
    return this.y - height >= FOOT;
  }

  /** Turns the page where what comes does not fit on it. */
  need(height: number) {
    if (!this.fits(height)) this.turn();
  }

  turn() {
    this.pages.push([]);
    this.y = PAGE.height - MARGIN;
  }
}
