import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { Failure } from '../src/domain/failures.ts';
import { KIND_NAMES, type ReportKind } from '../src/domain/report.ts';

const KINDS = Object.keys(KIND_NAMES) as ReportKind[];
/** By its own word or as people call it. */
const kindSchema = z
  .string()
  .transform((word) => KINDS.find((kind) => kind === word || KIND_NAMES[kind] === word))
  .refine((kind) => kind !== undefined, `kind 应为 ${KINDS.join('、')} 之一`);

/**
 * What someone noted about a file. Whose it is, of where and of when is so whatever the document says; the rest is used
 * where the document itself does not say.
 */
const sidecarSchema = z.object({
  title: z.string().min(1).nullish(),
  agency: z.string().min(1).nullish(),
  region: z.string().min(1).nullish(),
  year: z.number().int().min(1990).max(2100).nullish(),
  kind: kindSchema.nullish(),
  url: z.url().nullish(),
  publishedAt: z.iso.date().nullish(),
  fetchedAt: z.string().nullish(),
  documentNumber: z.string().nullish(),
  publisher: z.string().min(1).nullish(),
  validity: z.enum(['有效', '已废止', '已失效']).nullish(),
});
export type Sidecar = z.infer<typeof sidecarSchema>;

/** What an operator says of whose the files are, word by word: the year and the kind as well. */
const spokenSchema = sidecarSchema.pick({ agency: true, region: true, kind: true, publisher: true }).extend({
  year: z.coerce.number('应为四位数字').int('应为四位数字').min(1990, '应在 1990 年之后').max(2100, '应在 2100 年之前'),
});

/** The notes, or what is wrong with them. */
export function notesOf(spoken: Readonly<Record<string, string>>): Sidecar | string {
  const parsed = spokenSchema.partial().safeParse(spoken);
  const [issue] = parsed.error?.issues ?? [];
  return parsed.success ? parsed.data : `${issue?.path.join('.') ?? ''} 的值不合要求：${issue?.message ?? ''}`;
}

const entrySchema = sidecarSchema.extend({ file: z.string() });
const manifestSchema = z.union([
  z.array(z.unknown()),
  z.object({ files: z.array(z.unknown()) }).transform(({ files }) => files),
]);

const MANIFESTS = ['manifest.json', 'index.json'];

/** `report.pdf.meta.json` beside the file wins over its entry in a manifest of its folder or of a folder above it. */
export function findSidecar(file: string, root: string): Sidecar {
  const beside = `${file}.meta.json`;
  if (existsSync(beside)) return parseSidecar(beside);
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const entry = entryIn(folder, file);
    if (entry) return entry;
    if (folder === root || folder === dirname(folder) || !folder.startsWith(root)) return {};
  }
}

/** Files that describe others are no reports themselves. */
export const isSidecar = (file: string) => file.endsWith('.meta.json') || MANIFESTS.includes(basename(file));

function parseSidecar(path: string): Sidecar {
  const parsed = sidecarSchema.safeParse(readJson(path));
  if (parsed.success) return parsed.data;
  throw new Failure(
    'SIDECAR_INVALID',
    `${basename(path)} 的内容不符合要求（${parsed.error.issues[0]?.message ?? ''}）`,
  );
}

function entryIn(folder: string, file: string): Sidecar | undefined {
  for (const path of MANIFESTS.map((name) => join(folder, name)).filter((candidate) => existsSync(candidate))) {
    const rows = manifestSchema.safeParse(readJson(path));
    if (!rows.success) continue;
    const wanted = relative(folder, file).normalize('NFC');
    for (const row of rows.data) {
      const entry = entrySchema.safeParse(row);
      if (entry.success && entry.data.file.normalize('NFC') === wanted) return entry.data;
    }
  }
  return undefined;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Failure('SIDECAR_INVALID', `${basename(path)} 不是有效的 JSON`, { cause });
  }
}
