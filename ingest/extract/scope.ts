/** Whose figure it is: the widest words for the counted circle, as the sentence has them (notes on the domain §7). */
export const SCOPES =
  /全(?:省|市|区|县|镇|街道|乡|系统)(?:政府系统|各级)?|[省市区县]政府门户网站|(?:管委会|部门|门户|政府|单位)网站(?:微信|微博)|管委会网站|(?:本)?部门网站|门户网站|政府网站|[\p{Script=Han}]{2,4}客户端|(?<=[“"])[^“”"]{2,12}(?=[”"](?:政务)?(?:微博|微信|公众号|视频号|抖音|APP|网站))|[省市区县]政府(?!信息|网站|门户|公报|文件)|我[局办委厅镇乡区县市]|我单位|本机关|本部门/gu;

/** The scope named nearest before the number: in its clause, else in its sentence; null when none is named. */
export function scopeOf(clause: string, before: string): string | null {
  return [...clause.matchAll(SCOPES)].at(-1)?.[0] ?? [...before.matchAll(SCOPES)].at(-1)?.[0] ?? null;
}
