import { describe, expect, test } from 'vitest';
import { readPages } from '../../../ingest/read/pdf/read-pages.ts';
import { readPdf } from '../../../ingest/read/pdf.ts';
import { failureOf } from './failing-with.ts';
import { box, line, makePdf, text } from './make-pdf.ts';

const LEFT = 72;
const PITCH = 20;
/** In this process: most tests do not need one of their own. */
async function read(...pages: readonly (readonly string[])[]): Promise<string> {
  const outcome = await readPages(makePdf(pages));
  if (outcome.kind === 'refused') throw new Error(outcome.advice);
  return outcome.text;
}

/** Lines below one another, each with its own indent in characters. */
const lines = (top: number, ...rows: readonly (readonly [indent: number, content: string])[]) =>
  rows.map(([indent, content], index) => text(LEFT + indent * 12, top - index * PITCH, content));

const FULL = '这一行排满了整个版心共有三十二个字一直排到右边的页边为止不留空白';

describe('prose', () => {
  test('lines of a paragraph are joined, an indent begins the next one', async () => {
    const rows = lines(700, [2, FULL.slice(2)], [0, FULL], [0, '这里结束。'], [2, '第二段。']);
    expect(await read(rows)).toBe(`${FULL.slice(2)}${FULL}这里结束。\n第二段。`);
  });

  test('a short line ends a paragraph without any indent', async () => {
    expect(await read(lines(700, [0, '某县人民政府'], [0, '年度报告'], [0, FULL], [0, '完。']))).toBe(
      `某县人民政府\n年度报告\n${FULL}完。`,
    );
  });

  test('a paragraph goes on overleaf, page numbers and headers do not come between', async () => {
    const sheet = (number: number, ...rows: readonly (readonly [number, string])[]) => [
      text(LEFT, 800, '某县政府信息公开'),
      ...lines(700, ...rows),
      text(280, 40, `- ${number} -`),
    ];
    expect(await read(sheet(1, [2, FULL.slice(2)], [0, FULL]), sheet(2, [0, '完。'], [2, '第二段。']))).toBe(
      `${FULL.slice(2)}${FULL}完。\n第二段。`,
    );
  });

  test.each(['3', '- 3 -', '—3—', '第 3 页', '第3页 共12页', '3/12'])('%s is a page number', async (number) => {
    expect(await read([text(LEFT, 700, '正文'), text(280, 40, number)])).toBe('正文');
  });

  test('other numbers in the margins are kept', async () => {
    expect(await read([text(LEFT, 780, '12 34'), text(LEFT, 40, '2024')])).toBe('12 34\n2024');
  });

  test('letter spacing is no space, a tab is one, typed spaces beside numbers stay', async () => {
    const spread = Array.from('邮编：', (char, index) => text(LEFT + index * 20, 700, char));
    const tabbed = [text(LEFT, 660, '联系人'), text(LEFT + 120, 660, '电话')];
    expect(await read([...spread, text(LEFT + 64, 700, '223100'), ...tabbed, text(LEFT, 620, '共 41 件')])).toBe(
      '邮编：223100\n联系人 电话\n共 41 件',
    );
  });

  test('what is printed twice to look bold is read once', async () => {
    expect(await read([text(LEFT, 700, '标题11'), text(LEFT + 0.4, 700, '标题11')])).toBe('标题11');
  });

  test('what cannot be seen is not read: tiny, askew, or cut off', async () => {
    const askew = `q 0.7 0.7 -0.7 0.7 100 100 cm ${text(0, 0, '水印')} Q`;
    const cut = `q 70 690 100 30 re W n ${text(LEFT, 700, '正文')} ${text(300, 700, '外')} Q`;
    expect(await read([cut, askew, text(LEFT, 600, '忽略问题', { size: 1 })])).toBe('正文');
  });

  test('radicals that look like characters become these characters', async () => {
    expect(await read([text(LEFT, 700, '⼀、⻓⻅')])).toBe('一、长见');
  });

  test('a page laid out sideways is read upright', async () => {
    const turned = ['规章', '行政许可'].map(
      (row, index) => `q 0 1 -1 0 ${100 + index * 30} 100 cm ${text(0, 0, row)} Q`,
    );
    expect(await read(turned)).toBe('规章\n行政许可');
  });
});

describe('ruled tables', () => {
  const RIGHT = 452;
  const X = [LEFT, 112, 252, 352, RIGHT] as const;
  const row = (y: number, ...cells: readonly (readonly [column: 0 | 1 | 2 | 3, content: string])[]) =>
    cells.map(([column, content]) => text(X[column] + 6, y, content));

  test('cells follow the lines: merged, blank, wrapped and vertical ones', async () => {
    const page = [
      box(LEFT, 500, RIGHT - LEFT, 200),
      ...[650, 600, 550].map((y) => line(y === 650 ? X[0] : X[1], y, RIGHT, y)),
      ...X.slice(1, -1).map((x) => line(x, x === X[1] ? 650 : 700, x, 500)),
      line(X[0], 650, RIGHT, 650),
      ...row(670, [0, '项目'], [2, '商业'], [3, '总 计']),
      text(X[2] + 6, 656, '企业'),
      text(92, 640, '办理结果', { vertical: true }),
      ...row(620, [1, '一予以公开'], [2, '26'], [3, '26']),
      text(X[1] + 6, 582, '二要求行政机关确认', { size: 10 }),
      text(X[1] + 6, 566, '已获取信息', { size: 10 }),
      ...row(574, [2, '0'], [3, '7730.28']),
      ...row(520, [1, '三其他'], [3, '5']),
    ];
    expect(await read(page)).toBe(
      [
        '项目 | 商业企业 | 总计 |',
        '办理结果 | 一予以公开 | 26 | 26 |',
        '二要求行政机关确认已获取信息 | 0 | 7730.28 |',
        '三其他 | | 5 |',
      ].join('\n'),
    );
  });

  test('thin filled boxes are lines, and the outer sides may be missing', async () => {
    const rules = [700, 660, 620].map((y) => `${LEFT} ${y} 380 0.5 re f`);
    expect(
      await read([
        ...rules,
        '251.8 620 0.5 80 re f',
        ...row(675, [0, '规章'], [2, '0']),
        ...row(635, [0, '行政许可'], [2, '550']),
      ]),
    ).toBe('规章 | 0 |\n行政许可 | 550 |');
  });

  test('two lines of digits stay apart, however full the first is; a point goes on with its number', async () => {
    const narrow = [box(LEFT, 600, 180, 100), line(LEFT, 650, 252, 650), line(LEFT + 60, 600, LEFT + 60, 700)];
    const cut = [text(78, 680, '24252.'), text(78, 664, '31'), text(LEFT + 66, 670, '万元')];
    expect(
      await read([...narrow, ...cut, text(78, 630, '24252311'), text(78, 614, '1082'), text(LEFT + 66, 620, '件')]),
    ).toBe('24252.31 | 万元 |\n24252311 1082 | 件 |');
  });

  test('a table that goes on overleaf repeats no part of a merged label', async () => {
    const frame = (top: number, bottom: number) => [
      box(LEFT, bottom, RIGHT - LEFT, top - bottom),
      line(X[1], bottom, X[1], top),
      line(X[2], bottom, X[2], top),
      line(X[1], (top + bottom) / 2, RIGHT, (top + bottom) / 2),
    ];
    const first = [
      ...frame(200, 100),
      ...row(150, [0, '四无']),
      ...row(170, [1, '1.甲'], [2, '1']),
      ...row(120, [1, '2.乙'], [2, '2']),
    ];
    const number = text(280, 40, '-1-');
    const blank = [...frame(760, 660), ...row(730, [1, '3.丙'], [2, '3']), ...row(680, [1, '4.丁'], [2, '4'])];
    const rest = [...blank, ...row(705, [0, '法提供'])];
    const rows = '1.甲 | 1 |\n2.乙 | 2 |\n3.丙 | 3 |\n4.丁 | 4 |';
    expect(await read([...first, number], blank)).toBe(`四无 | ${rows}`);
    expect(await read([...first, number], rest)).toBe(`四无法提供 | ${rows}`);
  });

  test('a frame around prose is no table', async () => {
    expect(await read([box(60, 600, 460, 150), ...lines(700, [2, FULL.slice(2)], [0, '完。'])])).toBe(
      `${FULL.slice(2)}完。`,
    );
  });
});

describe('tables without lines', () => {
  const COLUMNS = [LEFT, 300, 400];
  const row = (y: number, ...cells: readonly string[]) =>
    cells.flatMap((content, column) => (content === '' ? [] : [text(COLUMNS[column] ?? 0, y, content)]));

  test('columns are found by the gaps, missing cells are blank', async () => {
    const page = [
      ...row(700, '项目', '本年', '上年'),
      ...row(680, '行政许可', '12', '34'),
      ...row(660, '行政处罚', '', '56'),
    ];
    expect(await read([...page, text(LEFT, 620, '表后文字。')])).toBe(
      '项目 | 本年 | 上年 |\n行政许可 | 12 | 34 |\n行政处罚 | | 56 |\n表后文字。',
    );
  });

  test.each([
    ['half way between the lines of their label', [680, 672, 664]],
    ['below their label', [680, 640, 664]],
  ])('numbers %s belong to it', async (_, [first = 0, numbers = 0, second = 0]) => {
    const wrapped = [
      text(LEFT, first, '5.要求行政机关确认'),
      ...row(numbers, '', '7', '8'),
      text(LEFT, second, '已获取信息'),
    ];
    const page = [
      ...row(720, '项目', '本年', '上年'),
      ...row(700, '3.其他', '1', '2'),
      ...wrapped,
      ...row(620, '六、总计', '8', '10'),
    ];
    expect(await read(page)).toBe(
      '项目 | 本年 | 上年 |\n3.其他 | 1 | 2 |\n5.要求行政机关确认已获取信息 | 7 | 8 |\n六、总计 | 8 | 10 |',
    );
  });
});

describe('files that cannot be read', () => {
  const refused = (bytes: Uint8Array) => failureOf('FORMAT_UNREADABLE', () => readPdf(bytes, '坏.pdf'));

  test('damage', async () => {
    const whole = makePdf([[text(LEFT, 700, '正文')]]);
    expect(await refused(whole.subarray(0, 300))).toContain('坏.pdf');
  });

  test('a password', async () => {
    const key = `(${'k'.repeat(32)})`;
    const lock = `/ID [(a)(b)] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> `;
    expect(await refused(makePdf([[text(LEFT, 700, '正文')]], lock))).toContain('密码');
  });

  test('more than 2,000 pages', async () => {
    expect(await refused(makePdf(Array.from({ length: 2001 }, () => [])))).toContain('2001 页');
  });
});

test('the title comes from the properties of the file', async () => {
  const bytes = makePdf([[text(LEFT, 700, '正文')]], '/Info << /Title (Report) >> ');
  expect(await readPdf(bytes, 'x')).toEqual({ format: 'pdf', text: '正文', title: 'Report' });
});
