/** How the titles of reports end; in running text only these are taken for the document's own title. */
const REPORT = String.raw`(?:政府)?信息公开(?:工作)?(?:情况)?(?:年度报告|年报|情况报告|报告)|年度报告书?|运行情况(?:通报|分析报告|报告)|工作年报`;
/** On a line of its own a title may also be that of a guide, a regulation or a bulletin. */
const ANY = String.raw`${REPORT}|统计数据|月报|季报|公开指南|须知|指南|条例|办法|实施细则|规定`;

const NAME = String.raw`[\p{Script=Han}\d()·〔〕]`;
const IN_TEXT = new RegExp(
  String.raw`(?:现将|公布|发布|公开|《|[\s|,。])(?<title>${NAME}{2,40}?(?:${REPORT}))(?!格式|编制|指南|工作的|的)`,
  'gu',
);
const OWN_LINE = new RegExp(String.raw`^(?<title>${NAME}{2,50}?(?:${ANY}))(?:[(（].{1,16}[)）])?$`, 'u');
/** Bodies stand on the line above the title they belong to. */
const BODY_LINE = /(?<=(?:政府|办公室|办公厅|局|委员会|厅|中心|办事处|管委会))\n(?=(?:关于)?\d{4}年)/g;

/**
 * The document's own title: a labelled one, a line of its own near the top, or the name under which the text presents
 * itself ("现将……年度报告予以公开"). Null when the document does not say.
 */
export function findTitle(text: string, fromFile: string | null): string | null {
  const labelled = /^(?:标题|题名)[:：][ \t]*(?<title>\S.{3,80})$/mu.exec(text)?.groups?.['title'];
  if (labelled) return labelled.trim();
  return lineTitle(text) ?? presentedTitle(text) ?? fileTitle(fromFile);
}

function lineTitle(text: string): string | null {
  const lines = text.slice(0, 800).replace(BODY_LINE, '').split('\n');
  const packed = lines.map((line) => line.replace(/^#+\s*|[\s|]+/g, '')).filter((line) => line && line !== '正文');
  const head = packed.slice(0, 8);
  const joined = [...head, ...head.slice(1).map((line, index) => (head[index] ?? '') + line)];
  const titles = joined.flatMap((line) => OWN_LINE.exec(line)?.groups?.['title'] ?? []).filter(isOwn);
  return titles.find(hasYear) ?? titles[0] ?? null;
}

function presentedTitle(text: string): string | null {
  const packed = text.slice(0, 1500).replace(/(?<=\p{Script=Han})[ \t]+(?=\d)|(?<=\d)[ \t]+(?=年)/gu, '');
  const titles = [...packed.matchAll(IN_TEXT)]
    .flatMap((match) => withoutVerbs(match.groups?.['title'] ?? ''))
    .filter(isOwn);
  return titles.find(hasYear) ?? null;
}

function fileTitle(title: string | null): string | null {
  const packed = title?.replace(/\s+/g, '').replace(/[-_|].*$/, '') ?? '';
  return OWN_LINE.test(packed) ? packed : null;
}

/** "现将我局2020年度……" names the report by way of verbs and pronouns that are no part of its title. */
const withoutVerbs = (title: string) =>
  title.replace(/^(?:现将|现|将|向社会|公布|公开|发布|编制|我(?:单位|局|镇|乡|街道|委|办))+/, '');

const hasYear = (title: string) => /(?:19|20)\d{2}年/.test(title);

/** Not the law or the notice that the report is based on, not "本报告". */
const isOwn = (title: string) =>
  !/^(?:中华人民|国务院|本|我|根据|关于印发|按照|依据|省|首页)|等文件|通知/.test(title) ||
  /^中华人民共和国.*条例$/.test(title);
