import { regionsNamed } from '../../../../src/catalogue/regions.ts';
import { agencyId } from '../../../../src/domain/ids.ts';
import { type Reading, read } from '../../../../src/language/zh/read.ts';
import type { ReadingContext } from '../../../../src/language/zh/recogniser.ts';
import { viewOf } from '../../../../src/text/view.ts';

const PLACES = '延安市 宝塔区 定西市 张家界市 平潭综合实验区 上海市 洪泽区 衡东县 唐山市 宜春市 兰亭镇'.split(' ');
const BODIES: readonly (readonly [name: string, place: string])[] = [
  ['洪泽区人民政府', '洪泽区'],
  ['宝塔区人民政府', '宝塔区'],
  ['宝塔区退役军人事务局', '宝塔区'],
  ['上海市科学技术委员会', '上海市'],
  ['宜春市卫生健康委员会', '宜春市'],
];

export const codeOf = (name: string) => regionsNamed(name)[0]?.code ?? null;

/** A library of a few places and bodies, in June 2025. */
export const context: ReadingContext = {
  names: {
    agencies: BODIES.map(([name, place]) => ({ id: agencyId(name), name, region: codeOf(place) })),
    regions: new Set(PLACES.flatMap((name) => codeOf(name) ?? [])),
  },
  today: { year: 2025, month: 6, day: 1 },
};

/** A question as it is typed, read as the product reads it. */
export const readTyped = (question: string): Reading => read(viewOf(question).text.trim(), context);
