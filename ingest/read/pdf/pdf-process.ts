import { readPages } from './read-pages.ts';

// The parent sends the bytes of one file and nothing else.
process.once('message', (bytes: Uint8Array) => {
  void readPages(bytes).then((outcome) => process.send?.(outcome));
});
