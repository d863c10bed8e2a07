import { isWithin } from '../../catalogue/regions.ts';
import type { Answer } from '../../domain/answer.ts';
import { EXAMPLE_KINDS, type Example, type ExampleKind } from '../../domain/example.ts';
import type { RegionCode } from '../../domain/ids.ts';
import type { Report } from '../../domain/report.ts';
import type { Store } from '../../storage/store.ts';
import type { Asking } from '../asking.ts';
import { draftsFrom } from './drafts.ts';
import { type Library, createLibraryReader } from '../../plan/library.ts';

/** Examples of each kind. */
const SHOWN: Readonly<Record<ExampleKind, number>> = {
  figure: 3,
  comparison: 2,
  passage: 2,
  contact: 1,
  checks: 1,
  absent: 1,
};
/** Drafts of a kind that are tried before it is given up. */
const TRIED = 6;
/** Places whose examples are remembered. */
const PLACES = 200;

/** Questions to begin with, tried one by one; of a region those about bodies within it. */
export type Examples = (region?: RegionCode) => Promise<readonly Example[]>;

/** Once per generation of the library and region. */
export function createExamples({ store, asking }: { readonly store: Store; readonly asking: Asking }): Examples {
  const readLibrary = createLibraryReader(store);
  let known = { generation: '', examples: new Map<string, Promise<readonly Example[]>>() };
  return async (region) => {
    const library = await readLibrary();
    if (known.generation !== library.generation) known = { generation: library.generation, examples: new Map() };
    const { examples } = known;
    const key = region ?? '';
    const remembered = examples.get(key);
    if (remembered) return remembered;
    const found = findExamples(asking, library, region);
    if (examples.size < PLACES) examples.set(key, found);
    found.catch(() => examples.delete(key));
    return found;
  };
}

async function findExamples(asking: Asking, library: Library, region: RegionCode | undefined): Promise<Example[]> {
  const isMeant = (report: Report) =>
    region === undefined || (report.region !== null && isWithin(report.region, region));
  const drafts = draftsFrom(library.reports.filter(isMeant), region === undefined);
  const found: Example[] = [];
  for (const kind of EXAMPLE_KINDS) found.push(...(await holding(asking, kind, drafts[kind])));
  return found;
}

/** The first drafts that turn out as they should. */
async function holding(asking: Asking, kind: ExampleKind, drafts: readonly string[]): Promise<Example[]> {
  const held: Example[] = [];
  for (const text of drafts.slice(0, TRIED)) {
    if (held.length === SHOWN[kind]) break;
    const question = { text, history: [], filters: {} };
    const answer = await asking.ask(question, { requestId: 'example', extractive: true });
    if (TURNS_OUT[kind](answer)) held.push({ kind, question: text });
  }
  return held;
}

const isAnswered = ({ status, citations }: Answer) => status === 'answered' && citations.length > 0;

const TURNS_OUT: Readonly<Record<ExampleKind, (answer: Answer) => boolean>> = {
  figure: (answer) => isAnswered(answer) && answer.figures.length > 0,
  comparison: (answer) => isAnswered(answer) && answer.figures.length > 1,
  passage: isAnswered,
  contact: isAnswered,
  checks: isAnswered,
  absent: ({ status, reason }) => status === 'not_found' && reason === 'not_in_library',
};
