const ADVICE = '已搁置、未入库；请拆成单独的文件后再入库';

/** Why some of a file is in no report, as reasons of the quality of the report before it. */
export const SET_ASIDE = {
  secondSet: `文件中另有一套统计表，没有标题说明属于哪份报告，${ADVICE}`,
  unclearYear: `文件比较几个年度，其中有些行不能确定属于哪一年，${ADVICE}`,
  moreReports: `文件中还有其他报告，不能逐一分清，${ADVICE}`,
} as const;

export const isSetAside = (reason: string) => reason.endsWith(ADVICE);
