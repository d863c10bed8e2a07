import { screening } from '../catalogue/screening.ts';

/** 我上个月交的申请办到哪一步了: the state of one's own matter is in no report. */
export const OWN_MATTER =
  /(?:我|本人|我们)(?:的|上|前|去年|今年|昨天|之前|已经|刚|在|交|提|递|投|报|办|反映|打)[^,。?]{0,24}(?:申请|投诉|案子|案件|件|材料|诉求|信访|证|补贴|手续)[^,。?]{0,12}(?:办到|到哪|进度|结果|批了|办好|办完|办下来|没有?消息|答复了|处理了|受理了|什么时候能|怎么还|为什么还|为啥还)/;
/** 哪个领导最该下台: an opinion on people in office. */
export const OF_PEOPLE_IN_OFFICE =
  /(?:哪个|哪位|谁|哪些)[^,。?]{0,8}(?:领导|局长|市长|县长|区长|书记|干部|官员|主任|工作人员)?[^,。?]{0,6}(?:最|该|应该)[^,。?]{0,6}(?:下台|腐败|贪|无能|懒|差劲|差|辞职|撤职|负责任的)|(?:局长|市长|县长|区长|书记|主任|领导)[^,。?]{0,10}(?:是不是|算不算|该不该|好不好|怎么样|称职)/;
/** 张某某的电话是多少: a named person, no office. */
export const OF_A_PERSON =
  /(?:\p{Script=Han}某某?|老[\p{Script=Han}]|\p{Script=Han}{1,2}(?:先生|女士|师傅)|经办人|举报人|申请人|投诉人|当事人|那个人|某个人)[^,。?]{0,6}(?:电话|手机|住址|住在|住哪|家庭|身份证|工资|收入|真实姓名|叫什么|是谁)|(?:手机号码?|身份证号码?|银行卡号|家庭住址)[^,。?]{0,3}(?:多少|是什么|是啥|发我|给我|告诉我)/u;

export const mentions = (text: string, words: readonly string[]) => words.some((word) => text.includes(word));

/** 如何非法…: how to do harm, not who is against it or how often it happened. */
export const asksForHarm = (text: string) =>
  mentions(text, screening.harmfulActs) &&
  mentions(text, screening.asksForHarm) &&
  !mentions(text.replaceAll('受版权保护', '受版权'), screening.counterHarm);
