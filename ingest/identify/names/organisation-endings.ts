/** How the names of public bodies end behind their place. */
const GOVERNMENT = '(?:人民)?政府|行政公署|(?:管理|行政)委员会|管委会|行委';
const OFFICE = '办公厅|办公室|(?<!主|承|督|经|协|举|交|代|待|查)办';
const DEPARTMENT = '总局|分局|局|委员会|(?<!党|省|市|区|县|乡|镇|州|旗|常)委|厅|部|署|处|海关';
const TOWN = '街道办事处|街道办|街道|办事处|[镇乡]|苏木';
const INSTITUTION =
  '中心|[总分]?站|院|大学|学校|党校|[中小]学|幼儿园|公园|馆|所|[总支大中查]队|联合会|[协学商工]会|理事会|基金会|常委会|红十字会|合作社|供销社|联合社|联社|工商联|[残妇文侨社]联|科协|团委|[林农牧渔]场|电视台|气象台|公司|集团|银行|兵团|分行|支行';

/** The end of a name; longer ones first. */
export const ORGANISATION_END = new RegExp(`(?:${GOVERNMENT}|${OFFICE}|${DEPARTMENT}|${TOWN}|${INSTITUTION})$`, 'u');

/** 马水镇, 廿三里街道, 钢花村街道办事处: a place of its own name, whether the table of divisions has it or not. */
export const TOWN_NAME =
  /^(?<stem>\p{Script=Han}{1,9}?)(?<ending>[镇乡](?:人民政府|政府)?|街道(?:办事处|办|办公室)?|苏木(?:人民政府|政府)?)$/u;

/** 云岚区, 新城开发区: divisions and zones that the table of divisions does not have. */
export const UNLISTED_PLACE = /^\p{Script=Han}{2,12}?(?:自治[区州县旗]|[省市区县州旗盟]|园区|新城|园)/u;

/** 生态旅游风景区, 滨海新区 behind the place around it: zones that the table of divisions does not have. */
export const ZONE_NAME =
  /^\p{Script=Han}{1,14}(?:风景(?:名胜)?区|旅游区|度假区|开发区|高新区|经开区|保税区|示范区|[实试]验区|合作区|功能区|管理区|新区|园区|新城)$/u;

/** What is called so is one of its kind, without any place before it. */
export const UNIQUE_INSTITUTION =
  /^\p{Script=Han}{2,20}(?:大学|学院|医院|学校|[中小]学|研究院|科学院|公司|集团|银行|博物[馆院]|图书馆)$/u;
