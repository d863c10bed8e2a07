import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLog } from '../../src/http/log.ts';

const isForging = (char: string) => /[\p{Cc}\p{Cf}\u2028\u2029]/u.test(char);

function logged(value: string) {
  const lines: string[] = [];
  createLog('info', (line) => lines.push(line)).info({ value }, 'test');
  return lines;
}

test('any text stays on one JSON line without invisible characters, and can be read back', () => {
  const nasty = fc.constantFrom(
    '\n',
    '\r',
    '\u2028',
    '\u202e',
    '\u0085',
    '\u007f',
    '\ufeff',
    '\u{e0041}',
    '"',
    '\\',
    '\u001b[2J',
  );
  const text = fc.array(fc.oneof(nasty, fc.string({ unit: 'grapheme' }))).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (value) => {
      const [line = '', ...more] = logged(value);
      expect(more).toEqual([]);
      expect(line.endsWith('\n')).toBe(true);
      expect(Array.from(line.slice(0, -1)).filter(isForging)).toEqual([]);
      expect(JSON.parse(line).value).toBe(value);
    }),
  );
});

test('keeps below its level', () => {
  const lines: string[] = [];
  createLog('silent', (line) => lines.push(line)).error({}, 'test');
  expect(lines).toEqual([]);
});
