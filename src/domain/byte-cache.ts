/** Remembers what was used last, as far as its bytes go: any number of small things, few large ones. */
export interface ByteCache<Key, Value> {
  get(key: Key): Value | undefined;
  /** What is larger than the whole cache is not kept. */
  set(key: Key, value: Value): void;
  delete(key: Key): void;
  clear(): void;
  /** Bytes that are taken, as the weights say. */
  readonly bytes: number;
}

interface Entry<Value> {
  readonly value: Value;
  readonly bytes: number;
}

/** What an entry takes beside its value: its key, the table. */
const OVERHEAD = 200;

/** @param weigh the bytes that a value takes in memory */
export function createByteCache<Key, Value>(most: number, weigh: (value: Value) => number): ByteCache<Key, Value> {
  const entries = new Map<Key, Entry<Value>>();
  let taken = 0;

  const remove = (key: Key) => {
    taken -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  };
  const add = (key: Key, entry: Entry<Value>) => {
    entries.set(key, entry);
    taken += entry.bytes;
  };

  return {
    get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      remove(key);
      add(key, entry);
      return entry.value;
    },
    set(key, value) {
      const bytes = weigh(value) + OVERHEAD;
      remove(key);
      if (bytes > most) return;
      add(key, { value, bytes });
      for (const oldest of entries.keys()) {
        if (taken <= most) return;
        remove(oldest);
      }
    },
    delete: remove,
    clear() {
      entries.clear();
      taken = 0;
    },
    get bytes() {
      return taken;
    },
  };
}

/** Of a string: two bytes a character, since most of them are Chinese. */
export const bytesOf = (text: string): number => 2 * text.length;
