import { unpackEntry, type ZipEntry } from './zip-directory.ts';

/** The title in an office file's core properties. */
export function coreTitle(bytes: Uint8Array, entries: readonly ZipEntry[]): string | null {
  const core = entries.find((entry) => entry.name === 'docProps/core.xml');
  const xml = core ? new TextDecoder().decode(unpackEntry(bytes, core)) : '';
  const title = /<dc:title(?:\s[^<>]*)?>([^<]*)</.exec(xml)?.[1]?.trim();
  return title ? decodeEntities(title) : null;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decodeEntities = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');
