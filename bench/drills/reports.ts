/** A report of its own for every number, with one figure that only it has. */
export const reportNumbered = (number: number): string =>
  [
    `${bodyNumbered(number)}${yearNumbered(number)}年政府信息公开工作年度报告`,
    '一、总体情况',
    `${yearNumbered(number)}年，${bodyNumbered(number)}共收到政府信息公开申请${figureNumbered(number)}件，全部按期办结。`,
    '二、存在的主要问题及改进情况',
    `公开的主动性还不够，第${number + 1}项工作仍需加强，下一步将完善制度。`,
  ].join('\n');

const COUNTIES = ['延安市宝塔区', '延安市洛川县', '延安市黄陵县', '延安市富县', '延安市宜川县'];
const OFFICES = ['水务局', '教育局', '民政局', '财政局', '统计局', '司法局', '卫生健康局', '交通运输局'];

export const bodyNumbered = (number: number) =>
  `${COUNTIES[number % COUNTIES.length]}${OFFICES[Math.floor(number / COUNTIES.length) % OFFICES.length]}`;
export const yearNumbered = (number: number) => 2021 + (Math.floor(number / 40) % 4);
export const figureNumbered = (number: number) => 1000 + 7 * number;
