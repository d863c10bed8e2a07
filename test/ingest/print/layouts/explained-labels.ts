import { plainText } from '../ink.ts';
import { withCells } from '../printed-form.ts';
import { layout } from './layout.ts';

const NOTES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  规章: ['（设区的市、自治州人民政府应提供相关数据）', '（无制定权的填0）'],
  行政规范性文件: ['（含以本单位名义印发的2件）'],
  行政许可: ['（含依申请的6类行政权力）', '（不含变更、延续）'],
  行政处罚: ['（含简易程序3件）', '（指全年结案数）'],
  行政强制: ['（含行政强制措施）'],
  本年处理决定数量: ['（指2023年办件量）'],
  现行有效件数: ['（截至12月31日）'],
  '（一）予以公开': ['（含主动公开后告知获取途径的）'],
  '2.重复申请': ['（同一申请人）'],
  '（七）总计': ['（以上各项之和）'],
};

/** Labels and heads with explanations behind them, some with numbers of their own. */
export const explainedLabels = layout('labels explained', {
  dress: (form, draw) =>
    withCells(form, (cell) => {
      const notes = cell.role === 'value' ? undefined : NOTES[plainText(cell.ink)];
      return notes && !draw.once(3) ? { ...cell, ink: [plainText(cell.ink) + draw.pick(notes)] } : cell;
    }),
});
