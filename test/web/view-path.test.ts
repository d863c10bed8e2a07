import { expect, test } from 'vitest';
import { viewPath, webAddress } from '../../src/web/pages/view-path.ts';

test('a view path names the place and jumps to it', () => {
  expect(viewPath('r1', 3, 9)).toBe('/view/r1?start=3&end=9#mark');
  expect(viewPath('r1')).toBe('/view/r1');
  expect(viewPath('../x?"', 0, 1)).toBe('/view/..%2Fx%3F%22?start=0&end=1#mark');
});

test.each([
  ['https://www.example.gov.cn/a', true],
  ['HTTP://www.example.gov.cn', true],
  ['javascript:alert(1)', false],
  [' javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['//evil.example', false],
  ['file:///etc/passwd', false],
  ['https://', false],
  ['', false],
  [null, false],
])('%s may be a link: %s', (url, isAddress) => {
  expect(webAddress(url)).toBe(isAddress ? url : null);
});
