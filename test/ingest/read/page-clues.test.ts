import { expect, test } from 'vitest';
import { readHtml } from '../../../ingest/read/html.ts';

const cluesOf = (html: string) => readHtml(html, 'a.html').page;

test('a page names its article in its meta data, its headings and its title, in this order', () => {
  const head =
    '<title>一 -\n 站</title><meta name=ARTICLETITLE content=" 二 "><meta name="PubDate" content="2024-01-20">';
  expect(cluesOf(`<head>${head}</head><h1>三<br>四</h1><h2>五</h2>`)).toEqual({
    names: ['二', '三四', '一 - 站'],
    links: [],
    meta: { articletitle: '二', pubdate: '2024-01-20' },
  });
});

test('links and entries of lists are known by their words', () => {
  expect(cluesOf('<a href=x>一<b>二</b></a><ul><li><a>三</a></ul><select><option>四</select>')?.links).toEqual([
    '一二',
    '三',
    '四',
  ]);
});

test('what is longer than a title is no name', () => {
  expect(cluesOf(`<h1>${'长'.repeat(121)}</h1><li>${'长'.repeat(5000)}`)).toMatchObject({ names: [], links: [] });
});

test('of several notes of one name the first counts, and empty ones do not', () => {
  const meta =
    '<meta name=PubDate content=""><meta name=PubDate content=1><meta name=pubdate content=2><meta charset=utf8>';
  expect(cluesOf(meta)?.meta).toEqual({ pubdate: '1' });
});
