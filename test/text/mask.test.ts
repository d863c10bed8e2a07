import { describe, expect, test } from 'vitest';
import { maskPersonal } from '../../src/text/mask.ts';

describe('what is not told about a person', () => {
  test.each([
    ['我叫张三，想问低保', '张三'],
    ['身份证610602199001011239能查吗', '610602199001011239'],
    ['手机138 0013 8000', '8000'],
    ['+86-13800138000', '13800138000'],
    ['卡号6222 0200 0000 0000 000', '6222'],
    ['车牌陕J12345', 'J12345'],
    ['我的邮箱zhang@example.com', 'zhang'],
    ['我住在枣园小区3号楼2单元501室', '501'],
  ])('%s', (text, secret) => {
    expect(maskPersonal(text)).not.toContain(secret);
  });

  test.each(['宝塔区2024年收到多少件申请', '2021-2024年行政许可36411件', '12345热线'])('but %s stays', (text) => {
    expect(maskPersonal(text)).toBe(text.normalize('NFKC'));
  });
});
