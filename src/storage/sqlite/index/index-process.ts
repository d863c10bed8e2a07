import { setPriority } from 'node:os';
import { join } from 'node:path';
import { openConnections } from '../connections.ts';
import { createStatements } from '../statements.ts';
import type { BuiltIndex, IndexOrder } from './build-aside.ts';
import { createIndexKeeper } from './index-keeper.ts';

/** Those who are served come first. */
const NICE = 10;

async function build({ directory, hnswFrom }: IndexOrder): Promise<BuiltIndex> {
  const { reader } = await openConnections(directory, true);
  const root = join(directory, 'index');
  const keeper = createIndexKeeper({ reader, statements: createStatements(reader), root, hnswFrom });
  const { generation, embedder, dimensions } = (await keeper.current()).flat;
  reader.close();
  return { generation, embedder, dimensions };
}

// Our own program is at the other end.
process.once('message', (order: IndexOrder) => {
  setPriority(NICE);
  void build(order).then(
    (built) => process.send?.(built, () => process.exit()),
    () => process.exit(1),
  );
});
process.on('disconnect', () => process.exit(1));
