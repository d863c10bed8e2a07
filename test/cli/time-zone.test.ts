import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, date, property } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { dayText, todayIn } from '../../src/domain/calendar-day.ts';
import { createLog } from '../../src/http/log.ts';
import { parseConfig } from '../../src/config.ts';
import { createMemoryFeedback } from '../http/fakes/memory-feedback.ts';
import { createTemporaryFolder, openTemporaryLibrary, type TemporaryLibrary } from '../support/temporary-library.ts';

/** One minute of the new year in China; in the zone of most servers it is still the old one. */
const NEW_YEAR = '2025-12-31T16:01:00Z';

const reportOf = (year: number, received: number) =>
  `洛川县水务局${year}年政府信息公开工作年度报告\n一、总体情况\n${year}年共收到政府信息公开申请${received}件。`;

describe('the day of questions and pages', () => {
  let folder: string;
  let libraries: Record<string, TemporaryLibrary>;
  beforeAll(async () => {
    folder = createTemporaryFolder();
    for (const year of [2023, 2024, 2025]) writeFileSync(join(folder, `${year}.txt`), reportOf(year, year - 2000));
    writeFileSync(
      join(folder, 'guide.txt'),
      '洛川县供水管理办法\n第一条 为规范供水，制定本办法。\n第二条 本办法自公布之日起施行，有效期至2025年12月31日。',
    );
    libraries = {
      china: await openTemporaryLibrary(),
      newYork: await openTemporaryLibrary({ WENZHENG_TIME_ZONE: 'America/New_York' }),
    };
    for (const library of Object.values(libraries)) await library.ingest(folder);
  });
  afterAll(async () => {
    await Promise.all(Object.values(libraries).map((library) => library.discard()));
    rmSync(folder, { recursive: true });
  });

  async function at<Result>(moment: string, work: () => Promise<Result>): Promise<Result> {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) });
    try {
      return await work();
    } finally {
      vi.useRealTimers();
    }
  }

  // Eight hours of the first of January 去年 was the year before last, and pages had another day than answers.
  it.each([
    ['去年', 'china', NEW_YEAR, '25件'],
    ['前年', 'china', NEW_YEAR, '24件'],
    ['去年', 'china', '2025-12-31T15:59:00Z', '24件'],
    ['前年', 'china', '2025-12-31T15:59:00Z', '23件'],
    ['去年', 'newYork', NEW_YEAR, '24件'],
    ['去年', 'newYork', '2026-01-01T05:01:00Z', '25件'],
  ])('%s in %s at %s is that of %s', async (word, zone, moment, expected) => {
    const { text } = await at(moment, () => libraries[zone]!.ask(`洛川县水务局${word}收到多少件申请？`));
    expect(text).toContain(expected);
  });

  it.each([
    ['2025-12-31T15:59:00Z', false],
    [NEW_YEAR, true],
  ])('a guide that is valid to the last day of the year is told of by its page at %s: %s', async (moment, isOver) => {
    const library = libraries['china']!;
    const guide = (await library.store.reports({}, { limit: 9 })).find(({ sourceName }) => sourceName === 'guide.txt')!;
    expect(guide.validity).toMatchObject({ until: '2025-12-31' });
    const app = createApp({
      ...library,
      config: parseConfig({}),
      feedback: createMemoryFeedback(),
      log: createLog('silent', () => undefined),
      version: '0',
      ingestUrl: null,
      widget: () => null,
      addressOf: () => '',
    });
    const page = await at(moment, async () => (await app.request(`/view/${guide.id}`)).text());
    expect(page.includes('本文件已不再有效')).toBe(isOver);
    const excerpt = await at(moment, async () =>
      (await app.request(`/api/v1/documents/${guide.id}/excerpt?start=0&end=5`)).json(),
    );
    expect((excerpt as { outOfForce: string | null }).outOfForce !== null).toBe(isOver);
  });
});

describe('the clock', () => {
  it.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Urumqi'])(
    'of a process in %s says the same',
    (zone) => {
      const script = `
        import { dayText, todayIn } from './src/domain/calendar-day.ts';
        console.log(dayText(todayIn(undefined, () => new Date('${NEW_YEAR}'))()));`;
      const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], TZ: zone },
      });
      expect(stdout).toBe('2026-01-01\n');
    },
  );

  it('is eight hours ahead of Greenwich at any moment since 1992', () => {
    const moments = date({ min: new Date('1992-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    assert(
      property(moments, (moment) => {
        const ahead = new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
        expect(dayText(todayIn(undefined, () => moment)())).toBe(ahead);
      }),
    );
  });

  it('needs a zone that there is', () => {
    expect(parseConfig({}).timeZone).toBe('Asia/Shanghai');
    expect(parseConfig({ WENZHENG_TIME_ZONE: 'UTC' }).timeZone).toBe('UTC');
    expect(() => parseConfig({ WENZHENG_TIME_ZONE: 'Peking' })).toThrow(/WENZHENG_TIME_ZONE 的值“Peking”不可用/);
  });
});
