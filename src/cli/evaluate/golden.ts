import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { Failure } from '../../domain/failures.ts';

/** A question with a checkable answer; data/golden/README.md describes the fields. */
const goldenSchema = z.object({
  id: z.string(),
  question: z.string().min(1),
  type: z.string(),
  answerable: z.boolean(),
  must_contain: z.array(z.string()).default([]),
  must_not_contain: z.array(z.string()).default([]),
  source: z.array(z.string()).default([]),
  evidence: z.array(z.object({ file: z.string(), span: z.string().min(1) })).default([]),
  statuses: z.array(z.string()).optional(),
  reason: z.string().optional(),
  cell: z.string().optional(),
  history: z.array(z.object({ role: z.enum(['user', 'assistant']), content: z.string() })).default([]),
});
export type GoldenQuestion = z.infer<typeof goldenSchema>;

/** Reads one JSON object a line. Throws `Failure('GOLDEN_INVALID')` that names file and line. */
export function readGolden(path: string): GoldenQuestion[] {
  const lines = read(path).split('\n');
  return lines.flatMap((line, index) => (line.trim() ? parseLine(line, `${basename(path)} 第 ${index + 1} 行`) : []));
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Failure('FILE_NOT_FOUND', `${path}。请检查题库路径`, { cause });
  }
}

function parseLine(line: string, where: string): GoldenQuestion {
  try {
    return goldenSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new Failure('GOLDEN_INVALID', `${where}不是合格的题目（需有 id、question、type、answerable）`, { cause });
  }
}
