import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INGESTING, openSampleLibrary } from '../../support/sample-library.ts';
import type { TemporaryLibrary } from '../../support/temporary-library.ts';
import { readTyped } from './support/context.ts';

const FIRST = ['宝塔区2024年行政处罚多少件', '宝塔区2024年收到多少件信息公开申请', '洪泽区2023年主动公开多少条信息'];

/** What no such report tells, asked on after a figure as if it did. */
const OFF_TOPIC = `
教师工资呢 停车位 它的食堂几点开饭 房价怎么样 绿化面积呢 那边天气如何 图书馆藏书有多少 公交线路几条 地铁通了吗 高考录取多少人 学区怎么划 医院床位呢
疫苗接种了多少 离婚率 出生人口 常住人口多少 GDP呢 财政收入多少 税收 失业率是多少 最低工资 养老金涨了多少 低保标准 公积金比例
派单呢 路灯几盏 充电桩有几个 垃圾分类 空气质量 水价 电价呢 燃气费 停水通知 拆迁补偿 城中村改造几个 老旧小区
电梯加装了多少部 养老床位 幼儿园学位 中小学校几所 校车 外卖骑手 网约车有多少辆 共享单车 出租车起步价 景区门票 酒店价格 特产是什么
市花是什么 书记是谁 局长叫什么 办公室几楼 门口能停车吗 公务员招几个 辅警待遇 志愿者人数 党员多少名 信访局在几号楼 酒驾查了几起 命案破了吗
交通事故呢 火灾几起 地震 防汛物资
`
  .trim()
  .split(/\s+/);

describe('an off-topic follow-up', () => {
  test('there are sixty', () => {
    expect(OFF_TOPIC.length).toBeGreaterThanOrEqual(60);
  });

  test.each(OFF_TOPIC)('%s: is read as a matter of its own', (question) => {
    const { query } = readTyped(question);
    expect(query.want.kind).not.toBe('nothing');
    const isOpen = query.want.kind === 'figure' && query.want.of.length === 0 && query.want.whole === null;
    expect(isOpen).toBe(false);
  });
});

describe('after an answer', () => {
  let samples: TemporaryLibrary;
  beforeAll(async () => {
    samples = await openSampleLibrary();
  }, INGESTING);
  afterAll(() => samples.discard());

  test.each(FIRST)('%s: no figure of it is repeated', async (first) => {
    const { figures } = await samples.ask(first);
    const stated = new Set(figures.map(({ display }) => display));
    expect(stated.size).toBeGreaterThan(0);
    const repeated: string[] = [];
    for (const question of OFF_TOPIC) {
      const answer = await samples.ask(question, [{ role: 'user', content: first }]);
      if (answer.status === 'answered' && answer.figures.some(({ display }) => stated.has(display)))
        repeated.push(`${question}: ${answer.text.slice(0, 60)}`);
    }
    expect(repeated).toEqual([]);
  });
});
