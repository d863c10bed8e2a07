import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import { expectNoFall } from './baseline.ts';
import { ingestFile, readGold } from './corpus.ts';

/** A figure of the prose of a seed, in the counted unit, with the words that state it. */
interface GoldFigure {
  readonly file: string;
  readonly indicator: string;
  readonly value: number;
  readonly unit: string;
  readonly evidence: string;
  readonly start: number;
  readonly source: string;
}

const SCALES: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8 };

const idOf = ({ file, start, indicator, value }: GoldFigure) => `${file.slice(0, 3)}:${start} ${indicator}=${value}`;

/** 2044.02 + 万元 is 20440200 + 元. */
const inBaseUnit = (value: number, unit: string | null) => value * (SCALES[unit?.charAt(0) ?? ''] ?? 1);

function isSameValue(gold: GoldFigure, { value, unit }: Fact): boolean {
  const [a, b] = [inBaseUnit(gold.value, gold.unit), inBaseUnit(Number(value), unit)];
  return value !== null && Math.abs(a - b) <= 1e-9 * Math.abs(a);
}

/** Where the words of a gold figure stand; of several places the one nearest to its own offset. */
function placeOf({ evidence, start }: GoldFigure, text: string) {
  const before = text.lastIndexOf(evidence, start);
  const after = text.indexOf(evidence, start);
  const at = before < 0 || (after >= 0 && after - start < start - before) ? after : before;
  return { start: at, end: at + evidence.length };
}

/** Each extracted figure stands for one gold figure at most. */
function findAll(gold: readonly GoldFigure[], facts: readonly Fact[], text: string): GoldFigure[] {
  const left = new Set(facts);
  return gold.filter((figure) => {
    const place = placeOf(figure, text);
    const found = [...left].find(
      (fact) => isSameValue(figure, fact) && fact.start < place.end && place.start < fact.end,
    );
    return found !== undefined && left.delete(found);
  });
}

const gold = readGold<GoldFigure>('facts.jsonl').filter(({ source }) => source === 'prose');
const files = [...new Set(gold.map(({ file }) => file))];

describe('the figures of the prose', () => {
  test('that were found by value and place are found still', async (context) => {
    const found: GoldFigure[] = [];
    for (const file of files) {
      const { facts, text } = await ingestFile('seeds', file);
      const own = gold.filter((figure) => figure.file === file);
      found.push(
        ...findAll(
          own,
          facts.filter(({ cell }) => cell === null),
          text,
        ),
      );
    }
    const problems = new Map(
      gold.map((figure) => [idOf(figure), `${figure.evidence} is ${figure.value}${figure.unit}`]),
    );
    await expectNoFall('prose-figures', { passed: found.map(idOf), problems }, context);
  });

  test('stand in the text where they say', async () => {
    for (const file of files) {
      const { facts, text } = await ingestFile('seeds', file);
      expect(facts.filter(({ start, end, wording }) => text.slice(start, end) !== wording)).toEqual([]);
    }
  });
});
