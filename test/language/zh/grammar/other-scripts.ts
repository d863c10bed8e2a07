import { at, figure, line, type Line, measure, place, turns, type Want } from './build.ts';
import { COUNTED } from './vocabulary.ts';

const PLACES = [
  ['Baota', 'baotaqu', '寶塔區', '宝塔区'],
  ['Hongze', 'hongzequ', '洪澤區', '洪泽区'],
  ['Dingxi', 'dingxishi', '定西市', '定西市'],
  ['Yichun', 'yichunshi', '宜春市', '宜春市'],
] as const;
const YEARS = [2021, 2022, 2023, 2024] as const;

const MEASURES = [
  ['foi.received', 'FOI requests', 'xinxi gongkai shenqing', '信息公開申請', '件'],
  ['licence.decisions', 'administrative licences', 'xingzheng xuke', '行政許可', '件'],
  ['penalty.decisions', 'administrative penalties', 'xingzheng chufa', '行政處罰', '件'],
  ['foi.outcome.granted', 'granted', 'yuyi gongkai', '予以公開', '件'],
  ['foi.outcome.refused', 'refused', 'buyu gongkai', '不予公開', '件'],
  ['dispute.litigation', 'lawsuits', 'xingzheng susong', '行政訴訟', '件'],
  ['coercion.decisions', 'coercive measures', 'xingzheng qiangzhi', '行政強制', '件'],
] as const;

/** The same question in English, in pinyin and in traditional characters. */
export function scripts(): Line[] {
  const [nextPlace, nextYear] = [turns(PLACES), turns(YEARS)];
  return MEASURES.flatMap(([id, english, pinyin, traditional, unit]) =>
    PLACES.flatMap(() => {
      const [[latin, spelled, old, name], year] = [nextPlace(), nextYear()];
      const query = { whose: place(name), when: at(year) };
      const of = (more: string | null): Want => figure([measure(id, { unit: more })]);
      return [
        line(`How many ${english} did ${latin} have in ${year}?`, { ...query, want: of('件') }),
        line(`number of ${english} in ${latin} in ${year}`, { ...query, want: of(null) }),
        line(`${spelled} ${year} nian ${pinyin} duoshao jian`, { ...query, want: of(unit) }),
        line(`${old}${year}年${traditional}有多少${unit}`, { ...query, want: of(unit) }),
        line(`請問${old}${year}年度的${traditional}總數是多少`, { ...query, want: of(null) }),
      ];
    }),
  );
}

/** Words in an order that nobody planned, run together or cut short. */
export function hasty(): Line[] {
  const [nextPlace, nextYear, counted] = [turns(PLACES, 1), turns(YEARS, 1), turns(COUNTED)];
  const shapes = [
    (w: string, t: number, m: string, u: string) => `多少${u}${m}${w}${t}年`,
    (w: string, t: number, m: string, u: string) => `${m}多少${u} ${w} ${t}年`,
    (w: string, t: number, m: string, u: string) => `${t}年${m}，${w}，多少${u}`,
    (w: string, t: number, m: string, u: string) => `${w}${m}${t}年多少${u}？？`,
    (w: string, t: number, m: string, u: string) => `急！${w}${t}年${m}几${u}`,
    (w: string, t: number, m: string, u: string) => `${w}${t}年${m}有多少${u}有多少${u}`,
  ];
  return shapes.flatMap((say) =>
    Array.from({ length: 8 }, () => {
      const [[, , , name], year, m] = [nextPlace(), nextYear(), counted()];
      return line(say(name, year, m.words[0] ?? '', m.units[0] ?? ''), {
        want: figure([measure(m.id, { unit: m.units[0] ?? null })]),
        whose: place(name),
        when: at(year),
      });
    }),
  );
}
