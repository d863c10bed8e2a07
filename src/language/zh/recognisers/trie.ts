/** Fixed words with what each means; finds every one that begins at a character, also words within words. */
export interface Trie<Entry> {
  /** Calls back for each word of the text that begins at `start`, shortest first. */
  readonly forEachAt: (text: string, start: number, use: (end: number, entries: readonly Entry[]) => void) => void;
}

interface Node<Entry> {
  readonly next: Map<string, Node<Entry>>;
  entries: Entry[] | null;
}

export function createTrie<Entry>(words: Iterable<readonly [word: string, entry: Entry]>): Trie<Entry> {
  const root = createNode<Entry>();
  for (const [word, entry] of words) {
    let node = root;
    for (const character of word.split('')) node = child(node, character);
    (node.entries ??= []).push(entry);
  }
  return {
    forEachAt(text, start, use) {
      let node: Node<Entry> | undefined = root;
      for (let at = start; at < text.length; at++) {
        node = node.next.get(text.charAt(at));
        if (!node) return;
        if (node.entries) use(at + 1, node.entries);
      }
    },
  };
}

const createNode = <Entry>(): Node<Entry> => ({ next: new Map(), entries: null });

function child<Entry>(node: Node<Entry>, character: string): Node<Entry> {
  const known = node.next.get(character);
  if (known) return known;
  const made = createNode<Entry>();
  node.next.set(character, made);
  return made;
}
