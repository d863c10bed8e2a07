import { describe, expect, it } from 'vitest';
import { findValidity, notedValidity } from '../../../ingest/understand/validity.ts';
import { isStale } from '../../../src/domain/validity.ts';
import { viewOf } from '../../../src/text/view.ts';

const validityOf = (text: string) => findValidity(viewOf(text).text);

describe('what a document says of its being in force', () => {
  it.each([
    ['有效性：有效\n富县供水办法', 'in_force', null],
    ['文号 | 富水发〔2020〕1号 | 有效性 | 已废止 |', 'repealed', null],
    ['是否有效：否\n富县供水办法', 'repealed', null],
    ['时效性：失效', 'expired', null],
    ['富县供水办法【已废止】\n第一条', 'repealed', null],
    ['本办法已于2023年5月1日废止。', 'in_force', '2023-04-30'],
    ['本通知已废止。', 'repealed', null],
    ['本办法自2026年1月1日起失效。', 'in_force', '2025-12-31'],
    ['本办法自2021年1月1日起施行，有效期5年。', 'in_force', '2025-12-31'],
    ['本规定自2021年3月1日起实施，有效期为五年', 'in_force', '2026-02-28'],
    ['本办法自公布之日起施行，有效期至2025年12月31日。', 'in_force', '2025-12-31'],
    ['有效期至：2025年6月30日\n富县供水办法', 'in_force', '2025-06-30'],
  ])('%j', (text, state, until) => {
    const validity = validityOf(text);
    expect(validity).toMatchObject({ state, until });
    expect(viewOf(text).text.slice(validity?.span.start, validity?.span.end)).toContain(validity?.words.split(' ')[0]);
  });

  it.each([
    '原《富县供水办法》同时废止。',
    '本年废止件数 | 3 | 现行有效件数 | 8 |',
    '开展规范性文件清理，废止3件，宣布失效2件，现行有效6件。',
    '认可或执业许可证明文件及有效期 | 许可证，有效期至2027年6月1日 |',
    '梳理有效政策文件，显著标识有效性或有效期。',
    '共收到有效诉求11171件。',
  ])('other things: %s', (text) => {
    expect(validityOf(`富县2023年报告\n${text}`)).toBeNull();
  });

  it('can be noted beside it', () => {
    expect(notedValidity({ validity: '已废止' })).toMatchObject({ state: 'repealed', span: null });
    expect(notedValidity({})).toBeNull();
  });
});

describe('a document is out of force', () => {
  const words = { words: '', span: null };
  it('once repealed or expired, or after its last day', () => {
    expect(isStale({ state: 'repealed', until: null, ...words }, '2020-01-01')).toBe(true);
    expect(isStale({ state: 'in_force', until: '2025-12-31', ...words }, '2025-12-31')).toBe(false);
    expect(isStale({ state: 'in_force', until: '2025-12-31', ...words }, '2026-01-01')).toBe(true);
    expect(isStale({ state: 'in_force', until: null, ...words }, '2099-01-01')).toBe(false);
  });
});
