/** A name in front of the ending of a division, at the head of a question: 云岚区2022年…, 某某镇的…. */
const AT_HEAD =
  /^(?:请问|你好|那么?)?[,\s]*(?<words>\p{Script=Han}{2,4}?(?:自治)?(?:省|市|区|县|州|盟|旗|镇|乡|街道))(?=[\d的呢?]|去年|今年|前年|收到|公开|行政|信息|政府|有多少|有几|一共|总共|共有|被)/u;
/** Words in that place that name no one division. */
const NO_NAME = /[全各哪某本我这该每几个下些两三谁何多]|[城地社园校]区|市区|城[市镇乡]/;

/** The place at the head of a question that no table of divisions and no body of the library knows. */
export function findUnknownPlace(question: string): string | null {
  const words = AT_HEAD.exec(question)?.groups?.['words'];
  return words === undefined || NO_NAME.test(words) ? null : words;
}
