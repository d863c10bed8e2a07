import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contradictionOf } from '../../src/evidence/contradiction.ts';
import { CORPUS, ingestFile } from './corpus.ts';

const FILES = (['seeds', 'reports'] as const).flatMap((folder) =>
  readdirSync(join(CORPUS, folder))
    .filter((name) => !name.endsWith('.json'))
    .map((name) => [folder, name] as const),
);

test.each(FILES)('every figure of %s/%s is what the words at its place say', async (folder, name) => {
  const { text, facts } = await ingestFile(folder, name);
  const wrong = facts.map((fact) => [fact.wording, fact.value, contradictionOf(fact, text)]);
  expect(wrong.filter(([, , why]) => why !== null)).toEqual([]);
});
