/** What people call the place that a reader looks at. */
const NAMES: Readonly<Record<string, string>> = {
  labelledFields: '信息栏',
  titles: '标题',
  presentingSentence: '正文',
  countingPeriod: '统计期限',
  openingTime: '正文',
  yearSentences: '正文',
  firstSubjects: '正文',
  hotlineNames: '正文',
  contactSentence: '联系方式',
  signOff: '落款',
  nameLines: '正文',
  ownPapers: '正文',
  placesAround: '正文',
  breadcrumbs: '导航栏',
  pageMeta: '网页标注',
  publisher: '发布机构',
  fileName: '文件名',
  folders: '文件夹名',
  site: '网址',
};

export const NOTED = '入库时注明';

export const sourceName = (reader: string): string => NAMES[reader] ?? '正文';
