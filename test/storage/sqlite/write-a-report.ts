import { openSqliteStore } from '../../../src/storage/sqlite/sqlite-store.ts';
import { replacing } from '../sample-bundles.ts';

/** A process of its own for opening.test.ts: writes one report with one passage and ends. */
const [directory = '', name = '', text = ''] = process.argv.slice(2);
const store = await openSqliteStore({ directory, hnswFrom: 1_000_000 });
await store.batch([replacing({ name, texts: [text] })]);
await store.close();
