import type { Sidecar } from '../sidecar.ts';
import type { Source } from './source.ts';

/** The same source, with what the operator says of it: that counts for more than what lies beside the file. */
export const withNotes = (source: Source, notes: Sidecar): Source => ({
  ...source,
  async read(holds) {
    const found = await source.read((address, sha256, sidecar) => holds(address, sha256, { ...sidecar, ...notes }));
    return found.kind === 'content' ? { ...found, sidecar: { ...found.sidecar, ...notes } } : found;
  },
});
