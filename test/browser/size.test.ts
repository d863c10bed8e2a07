import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

/** As it is shipped; the suite has just built it. */
const script = readFileSync(new URL('../../build/web/widget.js', import.meta.url), 'utf8');

const LIMIT = 30 * 1024;

/** What came after Chromium 80, and is easily written by habit. */
const TOO_NEW = [
  /\.replaceChildren\(/,
  /\.replaceAll\(/,
  /\.at\((?:-?\d|\w+\))/,
  /Promise\.any\(/,
  /crypto\.subtle/,
  /structuredClone\(/,
  /randomUUID\(/,
  /AbortSignal\.(?:any|timeout)\(/,
  /\.(?:findLast|toSorted|toReversed)\(/,
  /Object\.hasOwn\(/,
  /\?\?=|\|\|=|&&=/,
  /:(?:has|is|where)\(/,
  /\binset\s*:/,
  /color-mix\(/,
  /\bdv[hw]\b/,
  /[^-]\bgap:/,
  /aspect-ratio:/,
  /@(?:layer|container)/,
  /\binert\b/,
];

describe('the script that pages load', () => {
  test('has at most 30 KB when it is packed', () => {
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(LIMIT);
  });

  test.each(TOO_NEW)('has nothing of %s', (feature) => {
    expect(script).not.toMatch(feature);
  });

  test('makes no markup from text and runs no text', () => {
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(/);
  });

  test('names no other host', () => {
    const hosts = [...script.matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host]) => host);
    expect(hosts.filter((host) => host !== 'www.w3.org')).toEqual([]);
  });
});
