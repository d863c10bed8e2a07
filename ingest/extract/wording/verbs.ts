/** Verbs of what bodies do and report on; a noun right behind one of them is what it acts on, whole. */
export const VERBS = [
  '新?收到|新?接到|接收到?|接受|收悉|新收|收取|征收|受理|登记|接听|接待',
  '办理|处理|处置|答复|回复|回应|解答|办结|办复|审结|应诉|承办|承接|主办|合办|主合办|协办|转办|转派|转交|转来|交办|派发|派单|分办|流转|直办|解决',
  '公开|发布|公布|公示|推送|推出|更新|编发|编写|编辑|编印|编制|编纂|出版|刊发|刊登|刊载|印发|印制|发行|赠阅|上传|上线|发送|发出|发表|报送|报道|转载|转发|制作|撰写',
  '制发|制定|制订|出台|修订|修改|废止|失效|清理|审查|审核|备案|梳理|归集|汇总|汇编|保留|新增|新建|新开设?|新设',
  '开展|举办|举行|组织|召开|主持|承担|参与|完成|形成|实现|保持|实施|推进|提供|征集|征求|反馈|参加|邀请',
  '提交|提出|提起|申请|引发|引起|产生|发生|出现|涉及|作出|做出|予以|给予|下达|核发|发放|颁发|查处|立案|结案|出具|减免|退还|委托',
  '运行|运营|运维|维护|管理|监管|开设|开通|开办|设立|设置|建成|建立|建有|关停|关闭|注销|下线|撤销|宣布|归并|整合|迁移|纳入|覆盖|进驻|拥有|共有|设有',
].join('|');

const ENDS_IN_VERB = new RegExp(`(?:${VERBS})(?:了|到|完|好|有|过)?$`);
export const endsInVerb = (words: string) => ENDS_IN_VERB.test(words);

/** Words that say how, how much in all or how promptly something was done; they leave it what it is. */
export const ADVERBS =
  '总?共(?:计)?|一共|累计|合计|总计|均|都|全部|已经?|主动|及时|依法依规|依法|依规|依申请|按期|按时|按规定|如期|认真|积极|妥善|高效|新|正常|持续|严格|先后|分别|同步|集中|统一|批量|日常|实际|正式|切实|有序|稳妥|全面|深入|多次|常态化';

const EFFORTS =
  '负责|承担|加强|强化|深化|规范|优化|完善|健全|落实|严格|提升|提高|扩大|拓宽|拓展|发挥|推动|加大|抓好|做好|做到|注重|巩固|创新|坚持|持续|确保|充分|增强|紧盯|紧扣|丰富|改进|畅通|加快|升级';
const BEGINS_WITH_VERB = new RegExp(`^(?:${ADVERBS})*(?:${VERBS}|${EFFORTS})`);
/** A clause that begins with what is done takes its subject from the clause before. */
export const beginsWithVerb = (words: string) => BEGINS_WITH_VERB.test(words);

const VERB = new RegExp(VERBS);
const TRAILING = new RegExp(`(?:${ADVERBS}|在|来)+$`);
/** The noun phrase that a clause begins with; the whole clause where it has no verb. */
export function upToVerb(words: string): string {
  const verb = VERB.exec(words);
  return (verb ? words.slice(0, verb.index) : words).replace(TRAILING, '');
}

const LEADING = new RegExp(`^(?:${ADVERBS})*(?<verb>${VERBS})`);
/** The verb that a clause begins with. */
export const leadingVerb = (words: string) => LEADING.exec(words)?.groups?.['verb'] ?? '';
