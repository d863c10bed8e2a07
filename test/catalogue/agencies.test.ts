import { describe, expect, test } from 'vitest';
import { agencyIdOf, parseAgencyName } from '../../src/catalogue/agencies.ts';
import { regionCode } from '../../src/domain/ids.ts';

describe('the name of a body', () => {
  test.each([
    ['延安市宝塔区人民政府', '610602', 'government', '人民政府'],
    ['定西市人民政府办公室', '621100', 'office', '人民政府办公室'],
    ['延安市政府电子政务服务中心', '610600', 'institution', '政府电子政务服务中心'],
    ['上海市科学技术委员会', '310000', 'department', '科学技术委员会'],
    ['来凤县政务服务和大数据管理局', '422827', 'department', '政务服务和大数据管理局'],
    ['通化市东昌区金厂镇人民政府', '220502', 'town', '金厂镇人民政府'],
    ['重庆市九龙坡区二郎街道办事处', '500107', 'town', '二郎街道办事处'],
    ['上虞下管镇', '330604', 'town', '下管镇'],
    ['平潭综合实验区管委会', 'F35-pingtan', 'zone_committee', '管委会'],
    ['杨凌示范区科技信息中心', 'F61-yangling', 'institution', '科技信息中心'],
    ['国家税务总局徐闻县税务局', '440825', 'department', '国家税务总局税务局'],
    ['济南市人民代表大会常务委员会', '370100', 'council', '人民代表大会常务委员会'],
    ['北京市城市管理委员会', '110000', 'department', '城市管理委员会'],
    ['唐山市', '130200', 'other', ''],
  ])('%s', (name, code, kind, core) => {
    expect(parseAgencyName(name)).toMatchObject({ regionMention: { code }, kind, core, level: null });
  });

  test('of a zone that is not listed belongs to the place around it', () => {
    expect(parseAgencyName('延安高新技术产业开发区管理委员会')).toMatchObject({
      regionMention: { code: null, zone: { owner: '610600' } },
      kind: 'zone_committee',
      core: '高新技术产业开发区管理委员会',
    });
  });

  test('may leave its place out', () => {
    expect(parseAgencyName('区统计局')).toEqual({
      regionMention: null,
      kind: 'department',
      core: '统计局',
      level: '区',
    });
    expect(parseAgencyName('某县信访局')).toMatchObject({ core: '信访局', level: '县' });
    expect(parseAgencyName('国务院')).toMatchObject({ regionMention: null, core: '国务院', level: null });
  });
});

describe('the id of a body', () => {
  const baota = regionCode('610602');

  test('is one for all ways to write it', () => {
    const names = ['延安市宝塔区人民政府', '宝塔区人民政府', '宝塔区政府', '宝塔政府'];
    expect(new Set(names.map((name) => agencyIdOf(name, baota)))).toEqual(new Set(['610602:人民政府']));
    expect(agencyIdOf('定西市政府办', regionCode('621100'))).toBe(
      agencyIdOf('定西市人民政府办公室', regionCode('621100')),
    );
    expect(agencyIdOf('鹤山市龙口镇', regionCode('440784'))).toBe('440784:龙口镇人民政府');
    expect(agencyIdOf('二郎街道', regionCode('500107'))).toBe('500107:二郎街道办事处');
  });

  test('differs by region and by body', () => {
    expect(agencyIdOf('区统计局', baota)).toBe('610602:统计局');
    expect(agencyIdOf('区统计局', null)).toBe('-:区统计局');
    expect(agencyIdOf('宝塔区司法局', baota)).not.toBe(agencyIdOf('宝塔区统计局', baota));
  });
});
