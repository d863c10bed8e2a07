import { unpackEntry, type ZipEntry } from '../archive/zip-directory.ts';
import { createLabels } from './list-labels.ts';
import { readNumbering } from './numbering.ts';
import { showPart } from './shown-part.ts';
import { readStyles } from './styles.ts';
import { parseXml, writeXml } from './xml-tree.ts';

/** An archive as mammoth reads it: the parts by their names. */
export interface Archive {
  readonly exists: (name: string) => boolean;
  readonly read: (name: string, encoding?: string) => Promise<Uint8Array | string>;
}

/** Parts whose text is printed. */
const PRINTED = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/;

/** A Word file whose body and notes hold only what is shown; every other part is as it was. */
export function openShown(bytes: Uint8Array, entries: readonly ZipEntry[]): Archive {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const unpack = (name: string) => {
    const entry = byName.get(name);
    if (!entry) throw new Error(`No part ${name}`);
    return unpackEntry(bytes, entry);
  };
  const tree = (name: string) => (byName.has(name) ? parseXml(decode(unpack(name))) : undefined);
  const styles = readStyles(tree('word/styles.xml'));
  const lists = readNumbering(tree('word/numbering.xml'), styles);
  const shown = (name: string) =>
    writeXml(showPart(parseXml(decode(unpack(name))), { styles, labelOf: createLabels(lists) }));
  return {
    exists: (name) => byName.has(name),
    read: async (name, encoding) => {
      if (PRINTED.test(name)) return shown(name);
      const part = unpack(name);
      return encoding === undefined ? part : encode(part, encoding);
    },
  };
}

const decode = (part: Uint8Array) => new TextDecoder().decode(part);
const encode = (part: Uint8Array, encoding: string) =>
  encoding === 'base64' ? Buffer.from(part).toString('base64') : new TextDecoder(encoding).decode(part);
