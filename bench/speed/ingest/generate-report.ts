import { consistentForm, printForm } from '../../../test/ingest/forms/print-form.ts';

/** Characters of a generated document: the median of the complete reports that were measured. */
const LENGTH = 3600;

const PLACES = '东岭 西河 南湾 北关 清源 白石 青龙 长宁 永丰 安平 新塘 云台 柳林 石桥 金沙 双江'.split(' ');
const KINDS = '县 区 市'.split(' ');
const BODIES = '人民政府 教育局 水务局 财政局 卫生健康局 交通运输局 农业农村局 民政局'.split(' ');
const TOPICS =
  '财政预决算 行政审批 食品药品监管 公共资源配置 乡村振兴 环境保护 社会救助 义务教育 公共卫生 安全生产'.split(' ');
const CHANNELS = '政府门户网站 政务微信 政务微博 政府公报 新闻发布会 公共查阅点'.split(' ');

export interface GeneratedReport {
  readonly name: string;
  readonly text: string;
}

/** Whose report it is, and of when. */
export interface Reporting {
  readonly body: string;
  readonly year: number;
}

/** A report in the statutory form with its prose around it, of a made-up body if none is given. The same number always gives the same document. */
export function generateReport(number: number, of?: Reporting): GeneratedReport {
  const next = createRandom(number + 1);
  const pick = (list: readonly string[]) => list[next(list.length)] ?? '';
  const place = pick(PLACES) + pick(PLACES) + pick(KINDS);
  const year = of?.year ?? 2021 + (number % 4);
  const office = pick(BODIES);
  const body = of?.body ?? `${place}${office}`;
  const tables = printForm(consistentForm('GKNB-2021', number), 'row per line').replace(/五、存在的[^]*$/, '');
  const figures = () =>
    `${year}年，${pick(['本机关', '全县', '本局', body])}通过${pick(CHANNELS)}公开${pick(TOPICS)}信息${next(900) + 1}条，` +
    `比上年增加${next(90) + 1}条，占全部信息的${next(99) + 1}.${next(10)}%；回应${pick(TOPICS)}方面的关切${next(60)}次。`;
  const words = () =>
    `${pick(['进一步', '持续', '重点', '不断'])}规范${pick(TOPICS)}领域的公开目录，明确责任科室，由${pick(CHANNELS)}统一对外，` +
    `对${pick(TOPICS)}方面群众关心的事项及时说明情况。`;
  const sentence = () => (next(5) === 0 ? figures() : words());
  const fill = (length: number) => {
    let prose = '';
    while (prose.length < length) prose += sentence() + (next(4) === 0 ? '\n' : '');
    return prose.slice(0, length);
  };
  const head = `${body}${year}年政府信息公开工作年度报告\n发布时间：${year + 1}-01-${String(next(28) + 1).padStart(2, '0')}\n本报告按照《中华人民共和国政府信息公开条例》编制，统计期限为${year}年1月1日至${year}年12月31日。联系电话：010-5555${String(next(10_000)).padStart(4, '0')}。\n一、总体情况\n`;
  const room = LENGTH - head.length - tables.length - 60;
  const text =
    `${head}${fill(Math.floor(room * 0.6))}\n${tables}五、存在的主要问题及改进情况\n${fill(Math.floor(room * 0.4))}\n` +
    '六、其他需要报告的事项\n无其他需要报告的事项。\n';
  return { name: `report-${number}.txt`, text };
}

/** Lehmer's generator: seeded, so that every run measures the same documents. */
function createRandom(seed: number): (below: number) => number {
  let state = (seed * 48_271) % 2_147_483_647;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
