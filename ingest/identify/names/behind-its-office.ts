import { type Body, parseBody } from './body.ts';
import { ORGANISATION_END } from './organisation-endings.ts';

/** What a body calls the parts of itself that answer letters: 办公室, 政务公开科, 政府信息公开领导小组办公室, 党政综合办. */
const OFFICE =
  /(?:(?:(?<!人民)政府信息|政务|信息|党务|保密|电子政务|宣传|综合|党政|行政|文秘|秘书|法规|政策法规|法制|机关|人事|公开|与|和|及|工作|管理|服务)*(?:领导小组|工作小组|受理机构|工作机构)?(?:办公室|办事机构|综合办|党政办|办|科|处|股|室|中心|窗口|部))$/u;
const LEAST = 3;

interface Behind {
  readonly body: Body;
  /** False for a government's own office: it may report for itself or for the place. */
  readonly isCertain: boolean;
}

/**
 * The body that a name leads to when its inner office is left out: 富县水务局 for 富县水务局办公室, and for
 * 富县人民政府办公室政务公开科 the government or its office.
 */
export function behindItsOffice(written: string): Behind[] {
  const name = written.replace(/\s+/g, '');
  const own = parseBody(name);
  if (own && GOVERNMENT_OFFICE.test(own.name)) return ofGovernment(own);
  for (let outer = name.replace(OFFICE, ''), inner = name; outer.length >= LEAST && outer !== inner;) {
    const body = owning(outer);
    if (body && GOVERNMENT_OFFICE.test(body.name)) return ofGovernment(body);
    if (body)
      return [{ body, isCertain: !IS_GOVERNMENT.test(body.name) || /(?:[镇乡]|苏木)人民政府$/.test(body.name) }];
    [inner, outer] = [outer, outer.replace(OFFICE, '')];
  }
  return own ? [{ body: own, isCertain: true }] : [];
}

const IS_GOVERNMENT = /人民政府$|管理委员会$/;
const GOVERNMENT_OFFICE = /(?:人民政府|管委会|管理委员会)办公?[室厅]?$/;

/** A name that stands without its office; a part of a name that is no body is none. */
function owning(outer: string): Body | null {
  const body = parseBody(outer);
  return body && body.sort !== 'bare' && (body.isPlace || ORGANISATION_END.test(outer)) ? body : null;
}

/** The office and its government are named alike: which of the two reports, the name does not tell. */
function ofGovernment(office: Body): Behind[] {
  const government = parseBody(office.name.replace(/办公?[室厅]?$/, ''));
  return [...(government ? [{ body: government, isCertain: false }] : []), { body: office, isCertain: false }];
}
