import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewOf } from '../../src/text/view.ts';

const quoted = (source: string, needle: string) => {
  const view = viewOf(source);
  const at = view.text.indexOf(needle);
  expect(at).toBeGreaterThanOrEqual(0);
  const { start, end } = view.origin(at, at + needle.length);
  return source.slice(start, end);
};

describe('viewOf', () => {
  it('reads traditional characters as simplified ones and quotes the text as found', () => {
    expect(quoted('根據條例,編製說明', '编制说明')).toBe('編製說明');
  });

  it('drops the pinyin that hijacked copies put behind characters, and nothing else in brackets', () => {
    expect(viewOf('發(fā)布日期(2023)、辦結(jié)27929件(APP)').text).toBe('发布日期(2023)、办结27929件(APP)');
    expect(quoted('即時辦結(jié)27929件', '办结27929件')).toBe('辦結(jié)27929件');
  });

  it('makes full-width digits and marks plain, but keeps circled numbers from melting into figures', () => {
    expect(viewOf('（２２件）').text).toBe('(22件)');
    expect(viewOf('①22件').text).toBe('①22件');
  });

  it('ignores invisible characters inside a number', () => {
    expect(quoted('收到2\u200B2件', '22件')).toBe('2\u200B2件');
  });

  it('keeps 檔案館 an archive while 規範性檔案 is a document', () => {
    expect(viewOf('檔案館藏有規範性檔案').text).toBe('档案馆藏有规范性文件');
  });

  it('maps every stretch of the view to a stretch of the source that contains its ends', () => {
    const character = fc.constantFrom(
      '發',
      '(fā)',
      '２',
      '2',
      '件',
      '\u200B',
      '①',
      '，',
      'a',
      '\n',
      '規範性檔案',
      '𠮷',
    );
    fc.assert(
      fc.property(fc.array(character, { maxLength: 40 }), (parts) => {
        const source = parts.join('');
        const view = viewOf(source);
        for (let index = 0; index < view.text.length; index++) {
          const { start, end } = view.origin(index, index + 1);
          expect(start).toBeLessThan(end);
          expect(viewOf(source.slice(0, start)).text.length).toBeLessThanOrEqual(index + 1);
        }
        expect(view.origin(0, view.text.length).end).toBeLessThanOrEqual(source.length);
      }),
    );
  });
});
