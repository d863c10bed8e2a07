import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const ROOT = new URL('../../../', import.meta.url);
const filesIn = (folder: string) =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`);
const linesOf = (file: string) => readFileSync(new URL(file, ROOT), 'utf8').split('\n');

const ANSWERING = ['src/answer', 'src/plan', 'src/figures'].flatMap(filesIn);

/** Who may hold the question's characters, and what for. */
const HOLDERS: readonly (readonly [file: string, why: string])[] = [
  ['src/answer/read-question.ts', 'hands them to the reader'],
  ['src/answer/talk/follow-up.ts', 'which of the choices that were offered is meant'],
  ['src/answer/render-result.ts', 'the question of a choice that is offered'],
  ['src/answer/verify/verify-answer.ts', 'numerals that were asked for are no claims'],
  ['src/answer/topics-asked.ts', 'topics that are kept from a model'],
  ['src/answer/phrasing/phrase.ts', 'what a model is told'],
  ['src/answer/help/complete-follow-up.ts', 'what a model is told'],
  ['src/answer/help/suggest-indicators.ts', 'what a model is told'],
];

test('only the reader looks at the text of a question', () => {
  const holders = ANSWERING.filter((file) => linesOf(file).some((line) => /\b(?:question|reading)\.text\b/.test(line)));
  const known = HOLDERS.map(([file]) => file);
  expect(holders.filter((file) => !known.includes(file))).toEqual([]);
});

/** A pattern that looks for meaning in words which a query has kept: it belongs to the reader. Phrasing looks at what a model wrote. */
const ON_WORDS =
  /\/[^/\n]+\/[a-z]*\.(?:test|exec)\((?:\w+\.)*(?:words|said)\b|\b(?:words|said)\s*\.(?:match|matchAll|replace|replaceAll|search|split)\(\s*\//;
/** To go down, never up. */
const CEILING = 7;

test('few patterns are left that read the words of a query again', () => {
  const places = ANSWERING.filter((file) => !file.startsWith('src/answer/phrasing/')).flatMap((file) =>
    linesOf(file).flatMap((line, index) => (ON_WORDS.test(line) ? [`${file}:${index + 1}`] : [])),
  );
  expect({ places, few: places.length <= CEILING }).toMatchObject({ few: true });
});

/** What other rooms may use of the reader: what it reads, and how it compares words and units. */
const DOORS = ['read', 'piece', 'read-measures', 'canonical', 'unit-fit'];

test('nothing outside reaches past the doors of the reader', () => {
  const reached = filesIn('src')
    .filter((file) => !file.startsWith('src/language/'))
    .flatMap((file) =>
      linesOf(file).flatMap((line) => {
        const module = /from '[^']*\/language\/zh\/(?<module>[^']+)\.ts'/.exec(line)?.groups?.['module'];
        return module !== undefined && !DOORS.includes(module) ? [`${file}: ${module}`] : [];
      }),
    );
  expect(reached).toEqual([]);
});
