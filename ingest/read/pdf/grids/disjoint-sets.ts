/** Sets of 0..size-1 that grow together (union–find). */
export function createDisjointSets(size: number) {
  const parents = Array.from({ length: size }, (_, index) => index);
  const find = (item: number): number => {
    let root = item;
    for (let parent = parents[root]; parent !== undefined && parent !== root; parent = parents[root]) root = parent;
    parents[item] = root;
    return root;
  };
  const unite = (a: number, b: number) => {
    parents[find(a)] = find(b);
  };
  return { find, unite };
}
