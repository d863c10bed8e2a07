/** Why a file was not ingested, or a request not served. Every code is explained in docs/operations.md. */
export const FAILURES = {
  FILE_EMPTY: '文件为空',
  FILE_NOT_FOUND: '找不到文件或目录',
  FILE_TOO_LARGE: '文件超过大小上限',
  FORMAT_UNKNOWN: '不是可识别的文本、HTML、PDF、DOCX 或 XLSX 文件',
  FORMAT_UNREADABLE: '文件已损坏，无法读取',
  PARSE_TIMEOUT: '读取文件超时',
  PARSE_CRASHED: '读取文件时进程中止',
  ARCHIVE_REFUSED: '压缩包不能展开',
  URL_REFUSED: '不能从这个网址入库',
  URL_UNREACHABLE: '网址取不到内容',
  ROBOTS_REFUSED: '网站不允许程序抓取这个网址',
  TEXT_EMPTY: '文件中没有可读的文字',
  SECRET_MARKED: '文件带有国家秘密标志',
  SIDECAR_INVALID: '随附的元数据文件无效',
  GOLDEN_INVALID: '题库格式有误',
  BASELINE_INVALID: '质量基线无效',
  NOTHING_TO_INGEST: '目录中没有可入库的文件',
  INDEX_UNUSABLE: '索引缓存无法使用',
  EMBEDDER_UNUSABLE: '向量模型无法使用',
  MODEL_UNUSABLE: '语言模型无法使用',
  STORE_UNUSABLE: '数据目录无法使用',
  STORE_DAMAGED: '资料库已损坏',
  STORE_EMPTIED: '资料库的内容不见了',
  STORE_FOREIGN: '这不是问政的资料库',
  STORE_LOCKED: '资料库正被另一个程序占用',
  STORE_READ_ONLY: '数据目录只能读取',
  STORE_NEWER: '资料库由更新版本的程序写成',
  STORE_FULL: '磁盘空间不足',
  ENGINE_UNUSABLE: '数据库引擎无法加载',
  FEEDBACK_UNUSABLE: '反馈暂时不能保存',
  CONFIG_INVALID: '配置无效',
  QUESTION_INVALID: '问题格式不符合要求',
  REPORT_UNKNOWN: '库中没有这份文件',
  VERSION_UNKNOWN: '库中没有文件的这个版本',
  REPORT_DAMAGED: '这份文件在库内的存储已损坏',
  ANSWER_UNKNOWN: '没有这条回答',
  FEEDBACK_UNKNOWN: '没有这条反馈',
  ROUTE_UNKNOWN: '没有这个地址',
  REQUEST_INVALID: '请求格式不正确',
  METHOD_NOT_ALLOWED: '这个地址不支持该请求方法',
  CONTENT_TYPE_UNSUPPORTED: '请求类型不受支持',
  BODY_TOO_LARGE: '请求体过大',
  NOT_ALLOWED: '没有访问权限',
  MODEL_OFF: '没有启用语言模型',
  INGEST_URL_OFF: '没有启用网址入库',
  ORIGIN_NOT_ALLOWED: '这个网站没有获准使用本服务',
  EMBED_TOKEN_INVALID: '嵌入令牌无效或已过期',
  RATE_LIMITED: '请求过于频繁',
  BUSY: '服务繁忙',
  WIDGET_MISSING: '问答组件尚未构建',
  ADDRESS_UNUSABLE: '无法在该地址提供服务',
  INTERNAL: '服务内部错误',
} as const;

export type FailureCode = keyof typeof FAILURES;

/** An accident with a stable code. The message says what happened, what to do, and where; the cause stays inside. */
export class Failure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, detail: string, options?: ErrorOptions) {
    super(detail ? `${FAILURES[code]}：${detail}` : FAILURES[code], options);
    this.name = 'Failure';
    this.code = code;
  }
}

/** The library itself cannot be used, whatever is asked of it. */
export const isOfStore = ({ code }: Failure): boolean => code.startsWith('STORE_') || code === 'ENGINE_UNUSABLE';
