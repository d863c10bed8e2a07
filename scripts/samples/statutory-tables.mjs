// The three statutory tables of a sample as grids of physical cells, laid out as the national forms print them.

const REQUEST_COLUMNS = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

const cell = (text, { colspan = 1, rowspan = 1 } = {}) => ({ text, colspan, rowspan });
const wide = (text, colspan) => cell(text, { colspan });
const cells = (texts) => texts.map((text) => cell(text));

/** `22 0 _` → printed texts; `_` stands for a blank cell. */
export const printedValues = (compact) => compact.split(/\s+/).map((value) => (value === '_' ? '' : value));

/** The grid of `t2`, `t3` or `t4`: rows of the cells that are physically there. */
export function statutoryTable(name, sample) {
  return { t2: disclosureTable, t3: requestTable, t4: disputeTable }[name](sample);
}

/** Item of article 20, column headers, rows `[key, label]`. */
const DISCLOSURE = {
  'GKNB-2021': [
    [
      '（一）',
      ['本年制发件数', '本年废止件数', '现行有效件数'],
      [
        ['reg', '规章'],
        ['nrm', '行政规范性文件'],
      ],
    ],
    ['（五）', ['本年处理决定数量'], [['lic', '行政许可']]],
    [
      '（六）',
      ['本年处理决定数量'],
      [
        ['pen', '行政处罚'],
        ['cmp', '行政强制'],
      ],
    ],
    ['（八）', ['本年收费金额（单位：万元）'], [['fee', '行政事业性收费']]],
  ],
  'GKNB-2019': [
    [
      '（一）',
      ['本年新制作数量', '本年新公开数量', '对外公开总数量'],
      [
        ['reg', '规章'],
        ['nrm', '规范性文件'],
      ],
    ],
    [
      '（五）',
      ['上一年项目数量', '本年增/减', '处理决定数量'],
      [
        ['lic', '行政许可'],
        ['oth', '其他对外管理服务事项'],
      ],
    ],
    [
      '（六）',
      ['上一年项目数量', '本年增/减', '处理决定数量'],
      [
        ['pen', '行政处罚'],
        ['cmp', '行政强制'],
      ],
    ],
    ['（八）', ['上一年项目数量', '本年增/减'], [['fee', '行政事业性收费']]],
    ['（九）', ['采购项目数量', '采购总金额'], [['prc', '政府集中采购']]],
  ],
};

function disclosureTable({ form, t2 }) {
  return DISCLOSURE[form].flatMap(([item, headers, rows]) => {
    const heading = [[wide(`第二十条第${item}项`, 4)], filled('信息内容', headers)];
    return heading.concat(rows.map(([key, label]) => filled(label, printedValues(t2[key]))));
  });
}

/** A label and its values over four columns; the last value spans what is left. */
function filled(label, values) {
  const last = wide(values.at(-1), 4 - values.length);
  return [cell(label), ...cells(values.slice(0, -1)), last];
}

const OUTCOME_GROUPS = [
  ['r1', '（一）予以公开'],
  ['r2', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
  [
    'r3',
    '（三）不予公开',
    [
      ['a', '1.属于国家秘密'],
      ['b', '2.其他法律行政法规禁止公开'],
      ['c', '3.危及“三安全一稳定”'],
      ['d', '4.保护第三方合法权益'],
      ['e', '5.属于三类内部事务信息'],
      ['f', '6.属于四类过程性信息'],
      ['g', '7.属于行政执法案卷'],
      ['h', '8.属于行政查询事项'],
    ],
  ],
  [
    'r4',
    '（四）无法提供',
    [
      ['a', '1.本机关不掌握相关政府信息'],
      ['b', '2.没有现成信息需要另行制作'],
      ['c', '3.补正后申请内容仍不明确'],
    ],
  ],
  [
    'r5',
    '（五）不予处理',
    [
      ['a', '1.信访举报投诉类申请'],
      ['b', '2.重复申请'],
      ['c', '3.要求提供公开出版物'],
      ['d', '4.无正当理由大量反复申请'],
      ['e', '5.要求行政机关确认或重新出具已获取信息'],
    ],
  ],
  [
    'r6',
    '（六）其他处理',
    [
      ['a', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
      ['b', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
      ['c', '3.其他'],
    ],
  ],
  ['r7', '（七）总计'],
];

function requestTable(sample) {
  const values = (row) => cells(printedValues(sample.t3[row] ?? '0 0 0 0 0 0 0'));
  const oneOtherRow = sample.form === 'GKNB-2019' || sample.oneOtherRow;
  const outcomes = OUTCOME_GROUPS.flatMap(([row, label, items]) =>
    items && !(row === 'r6' && oneOtherRow)
      ? groupRows(label, items, (item) => values(row + item))
      : [[wide(label, 2), ...values(row)]],
  );
  outcomes[0].unshift(cell('三、本年度办理结果', { rowspan: outcomes.length }));
  return [
    ...requestHeader(),
    [wide('一、本年新收政府信息公开申请数量', 3), ...values('new')],
    [wide('二、上年结转政府信息公开申请数量', 3), ...values('cin')],
    ...outcomes,
    [wide('四、结转下年度继续办理', 3), ...values('cout')],
  ];
}

function groupRows(label, items, valuesOf) {
  const rows = items.map(([item, itemLabel]) => [cell(itemLabel), ...valuesOf(item)]);
  rows[0].unshift(cell(label, { rowspan: items.length }));
  return rows;
}

function requestHeader() {
  const rule = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
  return [
    [cell(rule, { colspan: 3, rowspan: 3 }), wide('申请人情况', 7)],
    [cell('自然人', { rowspan: 2 }), wide('法人或其他组织', 5), cell('总计', { rowspan: 2 })],
    cells(REQUEST_COLUMNS),
  ];
}

function disputeTable({ t4 }) {
  return [
    [wide('行政复议', 5), wide('行政诉讼', 10)],
    [...OUTCOMES.map((text) => cell(text, { rowspan: 2 })), wide('未经复议直接起诉', 5), wide('复议后起诉', 5)],
    cells([...OUTCOMES, ...OUTCOMES]),
    cells(printedValues(t4)),
  ];
}
