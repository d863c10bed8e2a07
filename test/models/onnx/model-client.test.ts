import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createModelClient } from '../../../src/models/onnx/model-client.ts';
import { readModelFolder } from '../../../src/models/onnx/model-folder.ts';
import { MEAN, writeModelFolder } from '../../support/model-folder.ts';
import { temporaryDirectory } from '../../storage/sqlite/data-directory.ts';

/** A client whose runtime is this script. */
function clientOf(script: (directory: string) => string) {
  const directory = temporaryDirectory();
  const runtime = join(directory, 'runtime.cjs');
  writeFileSync(runtime, script(directory));
  return {
    directory,
    client: createModelClient({ folder: readModelFolder(writeModelFolder(directory, MEAN)), runtime }),
  };
}

const real = JSON.stringify(createRequire(import.meta.url).resolve('onnxruntime-web'));

it('outlives a runtime that crashes, and starts it anew when next asked', async () => {
  const { client, directory } = clientOf((directory) => {
    const mark = JSON.stringify(join(directory, 'crashed'));
    return `const { existsSync, writeFileSync } = require('node:fs');
      if (!existsSync(${mark})) { writeFileSync(${mark}, ''); process.abort(); }
      module.exports = require(${real});`;
  });
  const both = await Promise.allSettled([client.embed(['申']), client.embed(['请'])]);
  for (const one of both)
    expect(one).toMatchObject({
      status: 'rejected',
      reason: { code: 'EMBEDDER_UNUSABLE', message: expect.stringContaining('进程中止') },
    });
  expect(existsSync(join(directory, 'crashed'))).toBe(true);
  expect(await client.embed(['申'])).toHaveLength(1);
});

it('says what to do about a runtime that does not run on this machine', async () => {
  const { client } = clientOf(() => 'throw new Error("GLIBC_2.99 not found")');
  await expect(client.embed(['申'])).rejects.toMatchObject({
    code: 'EMBEDDER_UNUSABLE',
    message: expect.stringMatching(
      /runtime\.cjs 在这台机器上无法载入，请运行 npm install --no-save onnxruntime-web@1\.30\.0/,
    ),
    cause: 'GLIBC_2.99 not found',
  });
});
