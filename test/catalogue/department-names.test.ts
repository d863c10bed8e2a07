import { describe, expect, it } from 'vitest';
import { agencyIdOf } from '../../src/catalogue/agencies.ts';
import { officialName } from '../../src/catalogue/department-names.ts';
import { regionCode } from '../../src/domain/ids.ts';

/** 卫健局 in one report and 卫生健康局 in the next were two bodies, and the figures of neither had a year before. */
describe('a short name of a department', () => {
  it.each([
    ['卫健局', '卫生健康局'],
    ['发改委', '发展和改革委员会'],
    ['人防办', '人民防空办公室'],
    ['国家卫健委', '国家卫生健康委员会'],
    ['水务局', '水务局'],
    ['药监局', '药监局'],
    ['交通局', '交通局'],
  ])('%s is %s', (short, full) => {
    expect(officialName(short, null)).toBe(full);
  });

  it.each([
    ['药监局', 2014, '食品药品监督管理局'],
    ['药监局', 2018, '药监局'],
    ['药监局', 2023, '药品监督管理局'],
    ['交通局', 2008, '交通局'],
    ['交通局', 2020, '交通运输局'],
  ])('%s was in %i %s', (short, year, full) => {
    expect(officialName(short, year)).toBe(full);
  });

  it.each([
    ['武进区卫健局', '武进区卫生健康局', '320412'],
    ['上海市科委', '上海市科学技术委员会', '310000'],
    ['富县卫生健康委', '富县卫生健康委员会', '610628'],
    ['平潭综合实验区管委会', '平潭综合实验区管理委员会', 'F35-pingtan'],
    ['国家卫健委', '国家卫生健康委员会', null],
  ])('%s and %s are one body', (short, full, place) => {
    const code = place === null ? null : regionCode(place);
    expect(agencyIdOf(short, code)).toBe(agencyIdOf(full, code));
  });
});
