import { parseAgencyName } from '../../../src/catalogue/agencies.ts';
import { officialName } from '../../../src/catalogue/department-names.ts';
import { region } from '../../../src/catalogue/regions.ts';
import type { Body } from './body.ts';

/**
 * The body under its official name: 武汉市退役军人事务局 for 武汉退役军人局.
 *
 * @param year for a name that someone gave it in passing; a document knows its own
 */
export function official(body: Body, year: number | null): Body {
  const { core } = parseAgencyName(body.name);
  const full = officialName(core, year);
  const isDepartment = core !== '' && /(?:局|委员会|委|厅|办公室|办)$/u.test(core) && !OF_THE_STATE.test(core);
  const name = core !== full && body.name.endsWith(core) ? body.name.slice(0, -core.length) + full : body.name;
  return { ...body, name: isDepartment ? withWholePlace(name, body) : name };
}

/** Bodies that the state keeps in a place are named by it as they like: 海南银保监局, 湛江海事局. */
const OF_THE_STATE =
  /^(?:证监|银监|保监|银保监|海事|铁路|地震|\p{Script=Han}*监察|金融监管|\p{Script=Han}{0,4}航空?|通信管理)局$/u;

/** 长春|经济技术开发区文教局: the zone is called so. */
const OF_A_ZONE = /^\p{Script=Han}{0,12}(?:区|园|新城)/u;

function withWholePlace(name: string, { place }: Body): string {
  const own = place?.code ? region(place.code) : undefined;
  if (!place || !own || own.level === 'zone' || own.shortName === own.name) return name;
  const { start } = place;
  const rest = name.slice(start + own.shortName.length);
  const isShort = name.startsWith(own.shortName, start) && !name.startsWith(own.name, start);
  return isShort && rest !== '分局' && !OF_A_ZONE.test(rest) ? name.slice(0, start) + own.name + rest : name;
}
