import { execFile } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../docs/markdown.ts';
import { createTemporaryFolder } from '../support/temporary-library.ts';

const run = promisify(execFile);
const compiler = join(root, 'node_modules/typescript/bin/tsc');

// What is built, with what it reads beside it, where its package.json makes it known by its name.
let folder: string;
beforeAll(async () => {
  folder = createTemporaryFolder();
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
  for (const name of ['data', 'prompts', 'node_modules']) symlinkSync(join(root, name), join(folder, name));
  await run(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', join(folder, 'build')], {
    cwd: root,
  });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('the built package answers to its name', async () => {
  const program = `
    import { createFiguresTool, openLibrary, parseConfig, WenzhengRetriever } from 'wenzheng';
    const library = await openLibrary(parseConfig({ WENZHENG_DATA: 'library' }));
    const passages = await new WenzhengRetriever({ library, k: 1 }).invoke('云澜市2022年存在哪些问题');
    const figures = await createFiguresTool(library).invoke({ indicator: 'foi.received' });
    const { status } = await library.asking.ask({ text: '收到多少件申请', history: [], filters: {} }, { requestId: '1' });
    await library.store.close();
    console.log(JSON.stringify({ passages, label: JSON.parse(figures).indicator.label, status }));`;
  writeFileSync(join(folder, 'program.mjs'), program);
  const { stdout } = await run(process.execPath, ['program.mjs'], { cwd: folder });
  expect(JSON.parse(stdout)).toEqual({ passages: [], label: '收到政府信息公开申请数量', status: 'not_found' });
});

test.each(['README.md', 'README.zh-CN.md'])('the program of %s compiles against its types', async (readme) => {
  const [, program = ''] = /```ts\n([^]*?)```/.exec(readFileSync(join(root, readme), 'utf8')) ?? [];
  expect(program).toContain("from 'wenzheng'");
  writeFileSync(join(folder, 'program.ts'), program);
  const compilerOptions = { noEmit: true, strict: true, skipLibCheck: true, module: 'nodenext', types: ['node'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }));
  const { stdout } = await run(process.execPath, [compiler, '-p', folder], { cwd: folder }).catch(
    (error: { stdout: string }) => error,
  );
  expect(stdout).toBe('');
});
