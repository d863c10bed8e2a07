/** The best of many numbered things by their scores; of equals, those shown first. */
export interface Shortlist {
  /** Best first. */
  readonly numbers: readonly number[];
  /** What a score must be above to get on the list. */
  bar(): number;
  offer(number: number, score: number): void;
}

/** Cheap where few of those shown get on the list, as when `size` are picked from many thousands. */
export function createShortlist(size: number): Shortlist {
  const numbers: number[] = [];
  const scores: number[] = [];
  const bar = () => {
    if (size <= 0) return Infinity;
    return scores.length === size ? scores.at(-1)! : -Infinity;
  };
  function offer(number: number, score: number) {
    if (score <= bar()) return;
    let place = scores.length;
    while (place > 0 && scores[place - 1]! < score) place -= 1;
    numbers.splice(place, 0, number);
    scores.splice(place, 0, score);
    numbers.length = scores.length = Math.min(numbers.length, size);
  }
  return { numbers, bar, offer };
}
