/**
 * Words that no name of a body has in it: what presents, reports, counts, asks or refers. One of them in what looks like
 * a name means that a sentence was cut.
 */
const ANYWHERE =
  /[的了吗呢您们等哪]|什么|多少|几[个家]|根据|按照|依据|关于|公布|发布|编制|编写|制定|印发|现将|特向|社会公|联系|咨询(?!中心|服务|管理)|有关|相关|所属|下属|各(?:乡|镇|街|部门|单位|级|县|区|市)|(?:年|季|月)度|情况|坚持|认真|严格|围绕|贯彻|落实|加强|推进|通过|收到|全文|电子版|下载|查阅|网站|官网|公众号|微信|微博|我[局委办厅部省市县区州乡镇街]|本[局级机单办委厅市县区乡镇街]|[市县区省]直|上级|电话|地址|邮编|附件|如下|以下|以及|其他|其中|同时|以来|疑问|\d[年月日]|[一二三四五六七八九十]月/u;
/** Words that may stand within a name and never begin one. */
const AT_START =
  /^(?:[与和及由向在对将现特各该此其从自经为被把请以本我全]|结合|围绕|依托|标题|推动|推进|促进|做好|加快|提升|强化|深化|完善|健全|全力|汇总|综合(?=[各全])|由于|政府信息|政务公开|信息公开|第[一二三四五六七八九十])/u;

export const holdsStopWord = (words: string): boolean => ANYWHERE.test(words);
export const beginsWithStopWord = (words: string): boolean => AT_START.test(words);
