const MS_A_DAY = 86_400_000;

/** Does a format show a point in time? Words in quotation marks and brackets do not count. */
export const isDateFormat = (format: string) =>
  /[ymdhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\.|General/gi, '')) && !/\[[hms]+\]/i.test(format);

/** 2024年1月15日, 2024年11月, 1月15日, 9:30: only the parts that the format shows, in the Chinese way. */
export function displayDate(days: number, format: string, from1904: boolean): string | undefined {
  const date = dateOf(days, from1904);
  if (!date) return undefined;
  const shown = format.replace(/"[^"]*"|\[[^\]]*\]/g, '').toLowerCase();
  const hasTime = /[hs]/.test(shown);
  const hasMonth = /m/.test(hasTime ? shown.replace(/h+:m+(?::s+)?|m+:s+/g, '') : shown);
  const day = [
    shown.includes('y') ? `${date.getUTCFullYear()}年` : '',
    hasMonth ? `${date.getUTCMonth() + 1}月` : '',
    shown.includes('d') ? `${date.getUTCDate()}日` : '',
  ].join('');
  const time = hasTime ? `${date.getUTCHours()}:${String(date.getUTCMinutes()).padStart(2, '0')}` : '';
  return [day, time].filter(Boolean).join(' ');
}

/** Excel believes that 1900 was a leap year: days after its 29 February are one too many. */
function dateOf(days: number, from1904: boolean): Date | undefined {
  if (days < 0 || days > 2_958_465) return undefined;
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(first + Math.round((days * MS_A_DAY) / 1000) * 1000);
}
