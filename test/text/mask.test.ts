import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mask, maskPersonal } from '../../src/text/mask.ts';

describe('what is not told about a person', () => {
  // Spelled-out numbers, names behind 姓名 and 本人, and all but the shortest addresses were kept and sent to the model.
  test.each([
    ['我叫张三，想问低保', '张三'],
    ['身份证610602199001011239能查吗', '610602199001011239'],
    ['手机138 0013 8000', '8000'],
    ['+86-13800138000', '13800138000'],
    ['卡号6222 0200 0000 0000 000', '6222'],
    ['车牌陕J12345', 'J12345'],
    ['我的邮箱zhang@example.com', 'zhang'],
    ['我住在枣园小区3号楼2单元501室', '501'],
    ['电话一三八零零一三八零零零', '一三八'],
    ['手机号幺三九八八八八六六六六', '幺三九'],
    ['打我电话 1三8 零零13 八零零零', '零零'],
    ['身份证六一零六零二一九九零零一零一一二三九', '一九九零'],
    ['卡号六二二二零二零零零零零零零零零零零零零', '六二二二'],
    ['家里电话是八二一二三四五', '八二一'],
    ['我家电话0911-8212345', '8212345'],
    ['我的联系方式：82123456', '82123456'],
    ['姓名：王小明', '王小明'],
    ['姓名王小明，电话13800138000', '王小明'],
    ['姓名是欧阳小明', '欧阳'],
    ['申请人：李四，想查进度', '李四'],
    ['本人王小明', '王小明'],
    ['本人李建国想问一下低保', '李建国'],
    ['我是赵敏，我的申请到哪了', '赵敏'],
    ['我叫阿依古丽', '阿依古丽'],
    ['我住在宝塔区南关街12号3单元502', '南关街'],
    ['我住在宝塔区南关街12号3单元502', '502'],
    ['地址：延安市宝塔区桥沟街道七里铺小区5栋', '延安'],
    ['地址：延安市宝塔区桥沟街道七里铺小区5栋', '七里铺'],
    ['家住枣园路36号院2号楼', '枣园路'],
    ['家庭住址是洛川县凤栖镇李家沟村二组', '李家沟'],
    ['南关街12号3单元502漏水', '3单元'],
    ['枣园小区5栋停水', '枣园'],
    ['我家在翡翠花园12-3-401', '401'],
    ['护照E12345678', 'E12345678'],
    ['护照号码是EA1234567', 'EA1234567'],
    ['通行证C12345678', 'C12345678'],
    ['QQ号12345678', '12345678'],
    ['加qq：一二三四五六七', '一二三四'],
    ['我的微信号是zhang_san88', 'zhang_san88'],
    ['微信wxid-abc123', 'abc123'],
  ])('%s', (text, secret) => {
    expect(maskPersonal(text)).not.toContain(secret);
  });

  test.each([
    '宝塔区2024年收到多少件申请',
    '2021-2024年行政许可36411件',
    '12345热线',
    '洛川县水务局的电话是多少',
    '0911-2112345是哪个单位的电话',
    '咨询电话0911-3622345打不通',
    '陕政发〔2024〕12号文件是什么时候公布的',
    '国务院令第711号第二十条怎么规定',
    '本人想申请公开信息，要填姓名和地址吗',
    '我是高陵区居民，2024年收到多少件',
    '我是洛川县的，去年公开了多少条',
    '申请人是法人的有多少件',
    '办公地址是哪里',
    '宝塔区政府地址在中心街12号吗',
    '住在宝塔区的居民怎么申请',
    '二〇二三年和二〇二四年各多少件',
    '一千三百八十八件里有多少予以公开',
    '微信公众号和微博发了多少条',
    '第三单元楼改造补助标准',
    '自然人姓名错误能更正吗',
    '收到申请36411件，办结36400件，结转11件',
    '610602是哪个区的代码',
  ])('but %s stays', (text) => {
    expect(maskPersonal(text)).toBe(text.normalize('NFKC'));
  });

  test('what was taken is told, with what stands for it', () => {
    const { text, taken } = mask('本人王小明，电话一三八零零一三八零零零，收到多少件？');
    expect(text).toBe('本人［姓名］,电话［手机号］,收到多少件?');
    expect(taken).toEqual([
      ['一三八零零一三八零零零', '［手机号］'],
      ['王小明', '［姓名］'],
    ]);
  });

  const pieces = fc.constantFrom(
    '我叫',
    '姓名：',
    '王小明',
    '电话',
    '13800138000',
    '一三八零零一三八零零零',
    '住在',
    '枣园小区',
    '5栋',
    '2单元',
    '，',
    '收到多少件',
    'QQ',
    '12345678',
    ' ',
  );
  const sentences = fc.array(pieces, { maxLength: 12 }).map((list) => list.join(''));

  test('hiding a second time brings nothing back', () => {
    const SECRETS = ['王小明', '13800138000', '一三八零零一三八零零零', '12345678'];
    fc.assert(
      fc.property(sentences, (text) => {
        const once = maskPersonal(text);
        const twice = maskPersonal(once);
        expect(SECRETS.filter((secret) => !once.includes(secret) && twice.includes(secret))).toEqual([]);
      }),
    );
  });

  test('no mobile number is left, wherever it stands', () => {
    fc.assert(
      fc.property(sentences, sentences, (before, after) => {
        expect(maskPersonal(`${before}，13912345678，${after}`)).not.toContain('13912345678');
      }),
    );
  });

  test.each(['省', '我住在', '姓名', '一', '1', '1号', '市区县', '住址是 ', '小区1号', 'a1', '本人王'])(
    'five hundred characters of %s take no second',
    (piece) => {
      const begun = performance.now();
      maskPersonal(piece.repeat(500).slice(0, 500));
      expect(performance.now() - begun).toBeLessThan(1_000);
    },
  );
});
