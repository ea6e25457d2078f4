/** How much further than the first that is not ready others may be, times how many are worked on. */
const lead = 16;

/**
 * Works on several items at a time and gives the results in the order of the items, each as soon as it and all before
 * it are there. While one takes long, the others go only so far ahead: what is held does not grow with the items. Once
 * nobody takes results any more, none is begun.
 *
 * @param work - Must not reject.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  atATime: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  let [next, underWay] = [0, 0];
  const begin = (): void => {
    while (next < items.length && underWay < atATime && begun.length < atATime * lead) {
      underWay++;
      begun.push(
        work(items[next++] as Item).finally(() => {
          underWay--;
          begin();
        }),
      );
    }
  };
  begin();
  try {
    for (let first = begun[0]; first; first = begun[0]) {
      yield await first;
      void begun.shift();
      begin();
    }
  } finally {
    next = items.length;
  }
}
