import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { forms } from '../../src/catalogue/forms.ts';
import type { Command } from '../../src/cli/command.ts';
import { SETTINGS } from '../../src/config.ts';
import { FAILURES } from '../../src/domain/failures.ts';
import { createApp } from '../../src/http/app.ts';
import { NOTICE, REASON, STATUS, TABLE_STATE, TRUST } from '../../src/web/pages/labels.ts';
import { createFakeParts } from '../http/fakes/parts.ts';
import {
  anchorsOf,
  codesOf,
  everyDoc,
  headingsOf,
  readDoc,
  relativeLinksOf,
  root,
  rowsOf,
  sectionOf,
} from './markdown.ts';

const operations = readDoc('docs/operations.md');
const glossary = readDoc('docs/glossary.md');

describe('docs/operations.md', () => {
  test('lists every setting with its default and meaning', () => {
    const listed = rowsOf(sectionOf(operations, 'Settings')).map((cells) =>
      cells.map((cell) => cell.replaceAll('`', '')),
    );
    expect(listed).toEqual(Object.values(SETTINGS).map(({ variable, fallback, about }) => [variable, fallback, about]));
  });

  test('explains every failure code, and no other', () => {
    expect(codesOf(sectionOf(operations, 'Failures'))).toEqual(Object.keys(FAILURES));
  });

  test('says of every failure what to do', () => {
    for (const [, what, action] of rowsOf(sectionOf(operations, 'Failures'))) expect([what, action]).not.toContain('');
  });
});

describe('the command line', () => {
  const listed = rowsOf(sectionOf(operations, 'Commands')).map(([usage = '', codes = '']) => ({
    usage: usage.replaceAll('`', '').replaceAll(String.raw`\|`, '|'),
    codes,
    name: /^`wenzheng ([a-z]+)/.exec(usage)?.[1] ?? '',
  }));
  const exitCodesIn = (text: string) => Array.from(text.matchAll(/(?:^|[：·])\s*(\d) /g), ([, code]) => code);

  async function helpOf(name: string): Promise<string> {
    // Every file of this folder exports its command.
    const { command } = (await import(`../../src/cli/commands/${name}.ts`)) as { readonly command: Command };
    return command.help;
  }

  test.each(listed)('$name is documented with the usage and the exit codes that --help prints', async (row) => {
    const help = await helpOf(row.name);
    const exitCodes = exitCodesIn(/^退出码：.+$/m.exec(help)?.[0] ?? '');
    expect(row.usage).toBe(/^用法：(.+)$/m.exec(help)?.[1]);
    expect(exitCodes.length).toBeGreaterThan(1);
    expect(exitCodesIn(row.codes)).toEqual(exitCodes);
  });

  test('names the same commands in its own help', async () => {
    const args = ['--import', 'tsx', 'src/cli/main.ts', '--help'];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
    const named = Array.from(stdout.matchAll(/^ {2}([a-z]+) .*\S {2,}\S|^ {2}([a-z]+) {2,}\S/gm), ([, a, b]) => a ?? b);
    expect(named).toEqual(listed.map(({ name }) => name));
  });
});

describe('docs/architecture.md', () => {
  test('lists the steps of an answer in their order', () => {
    const listed = codesOf(sectionOf(readDoc('docs/architecture.md'), 'Ask'));
    const steps = Array.from(readDoc('src/answer/pipeline.ts').matchAll(/perform\('([a-z-]+)'/g), ([, name]) => name);
    expect(listed).toEqual(steps);
  });

  // The linter let langchain import four folders that its row did not name, and every folder import langchain.
  test('says of every folder what it may import, as the linter enforces it', () => {
    const rows = rowsOf(sectionOf(readDoc('docs/architecture.md'), 'Structure')).map(([first = '', second = '']) => ({
      folders: foldersIn(first),
      // What stands behind a semicolon is about folders within.
      imports: second.split(';')[0] ?? '',
    }));
    const all = rows.flatMap(({ folders }) => folders);
    for (const [at, { folders, imports }] of rows.entries()) {
      const above = rows.slice(0, at).flatMap((row) => row.folders);
      const allowed = imports === 'all of the above' ? above : foldersIn(imports);
      for (const folder of folders) {
        const refused = refusedBy(folder);
        expect([folder, all.filter((other) => other !== folder && !refused.has(other)).toSorted()]).toEqual([
          folder,
          allowed.filter((other) => all.includes(other) && other !== folder).toSorted(),
        ]);
      }
    }
    for (const folder of ['cli', 'config.ts', 'server.ts']) expect(refusedBy(folder)).toContain('langchain');
  });

  const foldersIn = (cell: string) => Array.from(cell.matchAll(/`([a-z]+)`/g), ([, name = '']) => name);

  interface Restriction {
    readonly patterns: readonly { readonly group: readonly string[] }[];
  }
  const { overrides } = JSON.parse(readDoc('.oxlintrc.json')) as {
    readonly overrides: readonly {
      readonly files: readonly string[];
      readonly rules: { readonly 'no-restricted-imports'?: readonly [string, Restriction] };
    }[];
  };

  /** Folders whose files one may not import, by the rules of the linter. */
  function refusedBy(folder: string): Set<string> {
    const names = [`src/${folder}/**`, `src/${folder}`, `${folder}/**`];
    const { rules } = overrides.find(({ files }) => files.some((file) => names.includes(file))) ?? {};
    const groups = rules?.['no-restricted-imports']?.[1].patterns.flatMap(({ group }) => group) ?? [];
    return new Set(groups.flatMap((pattern) => /^\*\*\/([a-z]+)\/\*\*$/.exec(pattern)?.[1] ?? []));
  }
});

describe('docs/api.md', () => {
  const api = readDoc('docs/api.md');

  test('has a heading for every route, and no other', () => {
    const { routes } = createApp(createFakeParts().parts);
    const served = routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace(/^\/assets\/.+/, '/assets/:name')}`);
    const documented = headingsOf(api).flatMap(({ text }) => /^`([A-Z]+ \/\S*)`$/.exec(text)?.[1] ?? []);
    expect(documented.toSorted()).toEqual([...new Set(served)].toSorted());
  });

  test('names only failure codes that exist', () => {
    const named = [...sectionOf(api, 'Errors').matchAll(/`([A-Z]+_[A-Z_]+|INTERNAL)`/g)].map(([, code]) => code);
    expect(named.length).toBeGreaterThan(10);
    expect(Object.keys(FAILURES)).toEqual(expect.arrayContaining(named));
  });
});

describe('docs/glossary.md', () => {
  test.each([
    ['Status', STATUS],
    ['Reason', REASON],
    ['Notice', NOTICE],
    ['State of a table', TABLE_STATE],
    ['Trust', TRUST],
  ])('%s: every code, with the words that readers see', (heading, labels) => {
    const listed = rowsOf(sectionOf(glossary, heading)).map(([code = '', , shown]) => [
      code.replaceAll('`', ''),
      shown,
    ]);
    expect(listed).toEqual(Object.entries(labels));
  });

  test('has every row and column of the statutory forms, and no other', () => {
    const cells = new Set(rowsOf(sectionOf(glossary, 'Cells')).map(([code, term]) => `${code} ${term}`));
    const blocks = forms.flatMap((form) => form.blocks);
    const rows = blocks.flatMap(({ prefix, rows }) => rows.map(({ code, label }) => `\`${prefix}.${code}\` ${label}`));
    const columns = blocks.flatMap(({ columns }) => columns.map(({ code, label }) => `\`${code}\` ${label}`));
    expect([...cells].toSorted()).toEqual([...new Set([...rows, ...columns])].toSorted());
  });

  test('names the forms by their codes and documents', () => {
    const listed = rowsOf(sectionOf(glossary, 'Forms')).map(([code = '', name]) => [code.replaceAll('`', ''), name]);
    expect(listed).toEqual(forms.map(({ id, documentNumber }) => [id, documentNumber]));
  });
});

/** A file of the project as documents write it: `src/text/view.ts`. */
const FILE = /`((?:src|ingest|test|bench|scripts|prompts|data)\/[\w./-]+)`/g;

describe('every document', () => {
  test.each(everyDoc())('%s: its links lead somewhere', (path) => {
    const broken = relativeLinksOf(path).filter(({ file, anchor }) => {
      if (!existsSync(join(root, file))) return true;
      return anchor !== undefined && !anchorsOf(readDoc(file)).includes(anchor);
    });
    expect(broken.map(({ target }) => target)).toEqual([]);
  });

  // Two pages of decisions and one on security named files that had moved long ago.
  test.each(everyDoc())('%s: the files that it names are there', (path) => {
    const named = Array.from(readDoc(path).matchAll(FILE), ([, file = '']) => file);
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  test('the two READMEs have the same structure', () => {
    const [english, chinese] = ['README.md', 'README.zh-CN.md'];
    const levels = (path: string) => headingsOf(readDoc(path)).map(({ level }) => level);
    const links = (path: string) => relativeLinksOf(path).map(({ target }) => target.replace(/^README.*\.md$/, 'twin'));
    const transcripts = (path: string) => readDoc(path).match(/^```[\s\S]*?^```$/gm);
    expect(levels(chinese)).toEqual(levels(english));
    expect(links(chinese)).toEqual(links(english));
    expect(transcripts(chinese)).toEqual(transcripts(english));
  });

  test('every decision is in the index, under its own title', () => {
    const files = readdirSync(join(root, 'docs/decisions')).filter((name) => /^\d{4}-/.test(name));
    const index = rowsOf(readDoc('docs/decisions/README.md')).map(([link, title]) => `${link} ${title}`);
    const titled = files.toSorted().map((name) => {
      const [number = '', ...words] = headingsOf(readDoc(`docs/decisions/${name}`))[0]?.text.split(' ') ?? [];
      return `[${number}](${name}) ${words.join(' ')}`;
    });
    expect(index).toEqual(titled);
  });
});
