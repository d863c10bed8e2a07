import { type Ratio, ratioWords } from '../catalogue/dimensions.ts';
import type { IndicatorId } from '../domain/ids.ts';

const byId = new Map<string, Ratio>(ratioWords.map(([, ratio]) => [ratio.id, ratio]));

/** A rate that no form prints (公开率), asked for by the name of a measure. */
export const ratioOf = (id: IndicatorId): Ratio | undefined => byId.get(id);
