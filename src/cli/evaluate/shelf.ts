import type { Answer } from '../../domain/answer.ts';
import { reportId } from '../../domain/ids.ts';
import { everyReport } from '../../storage/every-report.ts';
import type { Store } from '../../storage/store.ts';
import type { GoldenQuestion } from './golden.ts';

/** What the judge knows of all documents in force. */
export interface Register {
  /** File names by the id of their document. */
  readonly names: ReadonlyMap<string, string>;
  /** Names of bodies that hold a numeral, such as a hotline's. */
  readonly bodies: readonly string[];
}

/** What the judge looks up by itself for one answer: the register, and stored texts by the id of their document. */
export interface Shelf extends Register {
  readonly texts: ReadonlyMap<string, string>;
}

export async function readRegister(store: Store): Promise<Register> {
  const names = new Map<string, string>();
  const bodies = new Set<string>();
  for await (const { id, sourceName, agency } of everyReport(store)) {
    names.set(id, sourceName);
    if (agency && /\d/.test(agency.name)) bodies.add(agency.name);
  }
  return { names, bodies: [...bodies] };
}

/** The texts that one question needs: of the documents that its answer cites and of those that it should cite. */
export async function openShelf(
  store: Store,
  register: Register,
  { source, evidence }: GoldenQuestion,
  { citations }: Answer,
): Promise<Shelf> {
  const files = new Set([...source, ...evidence.map(({ file }) => file)]);
  const expected = [...register.names].filter(([, name]) => files.has(name)).map(([id]) => reportId(id));
  const texts = new Map<string, string>();
  for (const id of new Set([...expected, ...citations.map(({ documentId }) => documentId)])) {
    const text = await store.text(id);
    if (text !== undefined) texts.set(id, text);
  }
  return { ...register, texts };
}
