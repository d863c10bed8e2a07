// Builds data/catalogue/regions.json from two public code tables, both MIT:
//   @vant/area-data (the codes in force) and gb2260 (the editions of 2002 to 2016, for names that are gone).
// Neither is a dependency: unpack both anywhere, then
//   node scripts/build-regions.mjs <folder of @vant/area-data> <folder of gb2260>
// What the tables do not know (successors, years since 2016, misprints) is kept by hand in regions/corrections.json.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [currentFolder, editionsFolder] = process.argv.slice(2);
if (!currentFolder || !editionsFolder) {
  console.error('usage: node scripts/build-regions.mjs <folder of @vant/area-data> <folder of gb2260>');
  process.exit(2);
}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const corrections = readJson(new URL('regions/corrections.json', import.meta.url));

const current = await readCurrent();
const editions = readEditions();
const gone = namesThatAreGone();
const target = new URL('../data/catalogue/regions.json', import.meta.url);
writeFileSync(target, render([...currentRows(), ...abolishedRows()].toSorted(byCode), formerNames()));

async function readCurrent() {
  const { areaList } = await import(pathToFileURL(join(currentFolder, 'dist/index.js')).href);
  const all = Object.entries({ ...areaList.province_list, ...areaList.city_list, ...areaList.county_list });
  return new Map(all.filter(([code]) => isRegion(code)));
}

/** Statistical zones (7x, 9x), groups of directly ruled counties, and levels that GB/T 2260 does not have. */
function isRegion(code) {
  const { citiesWithoutCounties, notRegions, noLongerInForce } = corrections;
  if (/^(71|81|82)/.test(code) || /^(11|12|31|50)\d\d00$/.test(code)) return code.endsWith('0000');
  if (/[79]\d$|9000$/.test(code) || notRegions.includes(code) || noLongerInForce.includes(code)) return false;
  return !citiesWithoutCounties.some((city) => code.startsWith(city) && code !== `${city}00`);
}

function readEditions() {
  const files = readdirSync(join(editionsFolder, 'lib')).filter((name) => /^\d{6}\.json$/.test(name));
  return files.toSorted().map((name) => ({
    year: Number(name.slice(0, 4)),
    names: readJson(join(editionsFolder, 'lib', name)),
  }));
}

/** Every (code, name) of an older edition that is not in force, with the last edition that has it. */
function namesThatAreGone() {
  const last = new Map();
  for (const [index, { names }] of editions.entries()) {
    for (const [code, name] of Object.entries(names)) last.set(code + name, { code, name, edition: index });
  }
  return [...last.values()].filter((entry) => isName(entry) && !isInForce(entry));
}

function isName({ code, name }) {
  const { misprints, tellNothing, reusedCodes } = corrections;
  if (/^[78]|^4690|^5327|0000$/.test(code) || /市辖区|直辖|群岛/.test(name)) return false;
  return !misprints.includes(name) && !tellNothing.includes(name) && !reusedCodes.includes(code + name);
}

/** In force under this code, or under a new code that the last edition with the old one did not know. */
function isInForce({ code, name, edition }) {
  if (current.get(code) === name) return true;
  return isNewSince(edition, code, (other) => other === name).length > 0;
}

function isNewSince(edition, code, matches) {
  const { names } = editions[edition];
  return [...current].filter(([c, n]) => c.slice(0, 2) === code.slice(0, 2) && !(c in names) && matches(n));
}

function currentRows() {
  return Array.from(current, ([code, name]) => [code, name, shortName(code, name)]);
}

function abolishedRows() {
  const rows = gone.filter(({ code }) => !current.has(code)).map(abolishedRow);
  const latest = new Map(rows.map((row) => [`${row[1]}${row[0].slice(0, 2)}${row[4]}`, row]));
  return [...latest.values()];
}

function abolishedRow({ code, name, edition }) {
  const row = [code, name, shortName(code, name), yearOfEnd(code, edition)];
  const merged = corrections.mergedInto[code];
  if (merged) return [...row, existing(merged), 'merged'];
  const [heir] = isNewSince(edition, code, (other) => stem(other) === stem(name)).map(([heirCode]) => heirCode);
  const successor = corrections.continuedBy[code] ?? heir;
  return successor ? [...row, existing(successor)] : row;
}

function existing(code) {
  if (!current.has(code)) throw new Error(`successor ${code} is not in force`);
  return code;
}

function yearOfEnd(code, edition) {
  const year = corrections.yearOfEnd[code] ?? editions[edition + 1]?.year;
  if (!year) throw new Error(`corrections.json lacks the year in which ${code} ended`);
  return year;
}

/** Names that a code in force had before: 襄樊市 is 襄阳市. */
function formerNames() {
  const renamed = gone.filter(({ code }) => current.has(code));
  return renamed.map(({ code, name, edition }) => [code, name, yearOfEnd(code, edition)]).toSorted(byCode);
}

function byCode(a, b) {
  return a[0] < b[0] ? -1 : 1;
}

function stem(name) {
  return name.replace(/(自治县|自治州|地区|县|市|区|旗|盟)$/, '');
}

/** As people say it: without its generic ending and the peoples it names, but never a single character. */
function shortName(code, name) {
  const listed = corrections.shortNames[code];
  if (listed) return listed;
  const short = withoutPeoples(name) ?? withoutEnding(name);
  return short.length > 1 ? short : name;
}

function withoutPeoples(name) {
  const peoples =
    '蒙古族?|维吾尔族?|哈萨克族?|柯尔克孜族?|塔吉克族?|锡伯族?|达斡尔族?|鄂温克族?|裕固族|保安族|东乡族|撒拉族|朝鲜族|' +
    '土家族|布依族|哈尼族|傈僳族|拉祜族|景颇族|布朗族|普米族|独龙族|纳西族|仡佬族|仫佬族|毛南族|各族|' +
    '壮族?|回族?|藏族|苗族|彝族|满族|侗族|瑶族|白族|傣族|黎族|佤族|畲族|水族|土族|羌族|怒族';
  return new RegExp(`^(.{2,}?)(?:${peoples})+(?:自治区|自治州|自治县|自治旗|区)$`).exec(name)?.[1];
}

function withoutEnding(name) {
  if (/[左右前后中]旗$|联合旗$/.test(name)) return name;
  return name.replace(/(特别行政区|族?自治[区州县旗]|地区|特区|(?<=..)新区|[省市区县旗盟])$/, '');
}

function render(regions, former) {
  const lines = (rows) => rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  const about =
    'Codes of GB/T 2260 with full and short names; abolished ones also carry the year of their end, the successor, and ' +
    '"merged" when the successor is a larger place. Made by scripts/build-regions.mjs; do not edit.';
  const credits = ['@vant/area-data 2.1.0, MIT, Youzan and Chen Jiahan', 'gb2260 0.6.0, MIT, Hsiaoming Yang'];
  return `{
  "about": ${JSON.stringify(about)},
  "credits": ${JSON.stringify(credits)},
  "regions": [
${lines(regions)}
  ],
  "formerNames": [
${lines(former)}
  ]
}
`;
}
