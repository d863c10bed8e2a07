import { fullName } from '../catalogue/regions.ts';
import type { RegionCode } from '../domain/ids.ts';

/** 陕西省延安市宝塔区; null without a region, or for a code that the catalogue does not list. */
export const regionName = (code: RegionCode | null): string | null => (code && fullName(code)) || null;
