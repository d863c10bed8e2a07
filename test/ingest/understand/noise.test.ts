import { describe, expect, it } from 'vitest';
import { findNoise } from '../../../ingest/understand/noise.ts';

const noise = (text: string) => findNoise(text).map(({ start, end }) => text.slice(start, end));

describe('findNoise', () => {
  it('finds what a page prints around its text', () => {
    const text =
      '当前位置：首页 > 公开\n某局2023年报告\n点击数:105\n全文如下。\n[ 打印本页 | 关闭窗口 ]\n责任编辑:某某';
    expect(noise(text)).toEqual(['当前位置：首页 > 公开', '点击数:105', '[ 打印本页 | 关闭窗口 ]', '责任编辑:某某']);
  });

  it('takes the whole sentence of an injected advertisement', () => {
    expect(noise('依法公开。根据某某足彩在线印发的通知编制本报告。全年收到3件。')).toEqual([
      '根据某某足彩在线印发的通知编制本报告。',
    ]);
  });

  it('drops the bars of an empty layout table, not the residue of a statutory one', () => {
    expect(noise('甲 |\n||||||||||||\n规章 |\n||\n0 |')).toEqual(['||||||||||||']);
  });

  it('finds none in plain prose', () => {
    expect(noise('一、总体情况\n加强分享平台建设，打印设备免费提供。\n二、存在问题')).toEqual([]);
  });
});
