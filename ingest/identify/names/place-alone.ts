import { region } from '../../../src/catalogue/regions.ts';
import type { Body } from './body.ts';

/** A hotline is that of its place: 酒泉12345热线 names 酒泉市, and no body of it. */
export function placeAlone(body: Body): Body {
  if (!body.isPlace) return body;
  return { ...body, name: body.name.replace(/(?:人民政府|管理委员会)$/, '') || nameOf(body) };
}

const nameOf = ({ name, place }: Body) => (place?.code ? region(place.code)?.name : undefined) ?? name;
