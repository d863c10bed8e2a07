import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../catalogue/catalogue-files.ts';

/** The script that `npm run build` makes of src/web/widget; null before the first build. Read once it is there. */
export function readWidget(): () => string | null {
  let script: string | null = null;
  return () => (script ??= read(join(projectRoot, 'build', 'web', 'widget.js')));
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
