/** Starts work on the next items while earlier ones are waited for, and gives the results in the order of the items. */
export async function* lookAhead<Item, Result>(
  items: Iterable<Item>,
  ahead: number,
  start: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = [];
  for (const item of items) {
    const work = start(item);
    work.catch(() => undefined); // whoever waits for it hears of the error in its turn
    started.push(work);
    if (started.length > ahead) yield await started.shift()!;
  }
  for (const work of started) yield await work;
}
