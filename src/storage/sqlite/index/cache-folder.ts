import { createHash, randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';

const MANIFEST = 'manifest.json';
const UNFINISHED = '.unfinished-';
/** Older unfinished folders belong to processes that died. */
const ABANDONED_MS = 60 * 60 * 1000;

export type Facts = Readonly<Record<string, string | number | null>>;
export type Files = Readonly<Record<string, Uint8Array>>;

/** What a folder holds and was made from, and the SHA-256 of each of its files. */
interface Manifest {
  readonly facts: Facts;
  readonly files: Readonly<Record<string, string>>;
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function readVerified(folder: string): { readonly facts: Facts; readonly files: Files } | 'damaged' {
  // Nothing in it is believed: the hashes are checked here, the facts by the caller.
  const manifest = JSON.parse(fs.readFileSync(join(folder, MANIFEST), 'utf8')) as Manifest;
  const files = Object.keys(manifest.files).map((name) => [name, fs.readFileSync(join(folder, name))] as const);
  if (files.some(([name, bytes]) => hash(bytes) !== manifest.files[name])) return 'damaged';
  return { facts: manifest.facts, files: Object.fromEntries(files) };
}

/**
 * A finished folder with every file checked against its manifest; `undefined` when there is none, 'damaged' when
 * anything in it is missing, changed or unreadable (or was just swept away by another process).
 */
export function readFolder(folder: string) {
  if (!fs.existsSync(folder)) return undefined;
  try {
    return readVerified(folder);
  } catch {
    return 'damaged';
  }
}

function flush(file: string) {
  const handle = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

function writeManifest(folder: string, facts: Facts) {
  const names = fs.readdirSync(folder);
  const files = Object.fromEntries(names.map((name) => [name, hash(fs.readFileSync(join(folder, name)))]));
  fs.writeFileSync(join(folder, MANIFEST), `${JSON.stringify({ facts, files } satisfies Manifest, null, 2)}\n`);
  for (const name of [...names, MANIFEST]) flush(join(folder, name));
}

/**
 * Writes a folder whole: `fill` puts its files under another name, they and the manifest reach the disk, then the name
 * changes. A folder of that name is replaced; should the machine stop in between, none is left, which is no harm.
 */
export function writeFolder(folder: string, facts: Facts, fill: (unfinished: string) => void) {
  const unfinished = join(folder, '..', `${UNFINISHED}${randomUUID()}`);
  fs.mkdirSync(unfinished, { recursive: true });
  try {
    fill(unfinished);
    writeManifest(unfinished, facts);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(unfinished, folder);
  } finally {
    fs.rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Removes the folders of generations before `current`, and what dead processes left unfinished. */
export function sweep(root: string, current: string) {
  for (const name of fs.readdirSync(root)) {
    const path = join(root, name);
    const abandoned = name.startsWith(UNFINISHED) && Date.now() - fs.statSync(path).mtimeMs > ABANDONED_MS;
    const old = !name.startsWith('.') && name < current;
    if (abandoned || old) fs.rmSync(path, { recursive: true, force: true });
  }
}
