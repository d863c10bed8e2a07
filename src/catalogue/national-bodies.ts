import { z } from 'zod';
import { readCatalogue } from './catalogue-files.ts';

const file = z.object({ bodies: z.array(z.string()), branchesOf: z.array(z.string()) });
const { bodies, branchesOf } = file.parse(readCatalogue('national-bodies.json'));
const listed = new Set(bodies);
const parents = branchesOf.toSorted((a, b) => b.length - a.length);

/** 国家税务总局, 国家国际发展合作署, 国家卫生健康委. */
const OF_STATE = /^国家\p{Script=Han}{2,16}(?:局|署|委|委员会|办公室|中心|院|馆)$/u;

/** Whether a name without a place is that of a body of the whole country. */
export const isNationalBody = (name: string): boolean =>
  OF_STATE.test(name) || listed.has(name.replace(/^中华人民共和国/, ''));

/** What a name begins with before the place of a branch: 国家税务总局|遂宁市税务局, 中国人民银行|延安市分行; '' for others. */
export const branchParent = (name: string): string =>
  parents.find((parent) => name.startsWith(parent) && name.length > parent.length) ?? '';
