import { read } from './src/language/zh/read.ts';
import { viewOf } from './src/text/view.ts';
import { openSqliteStore } from './src/storage/sqlite/sqlite-store.ts';
import { createLibraryReader } from './src/answer/library.ts';
import fs from 'node:fs';
const lib = await createLibraryReader(await openSqliteStore({ directory: '/tmp/d0', hnswFrom: 200000, readOnly: true }))();
const ctx = { names: lib as any, today: { year: 2026, month: 12, day: 1 } };
const f = process.argv[2]==='-f' ? process.argv[3] : null;
const qs = !f && process.argv.length>2 ? process.argv.slice(2) : fs.readFileSync(f ?? '/work/shared/gold/wordings.jsonl','utf8').trim().split('\n').map(l=>JSON.parse(l).question);
const t0=performance.now();
for (const q of qs) { const r = read(viewOf(q).text.trim(), ctx); const w:any=r.query.want;
const m=(x:any)=>x?`${x.except?'EXC ':''}${x.of.slice(0,3).join('/')}‹${x.words}›${x.narrowed.length?' nar:'+x.narrowed.join(','):''}${x.applicants.length?' app:'+x.applicants:''}${x.unit?' u:'+x.unit:''}`:'';
const fig=(x:any)=>`${x.do}${x.by?' by:'+x.by:''}${x.each?' each':''}${x.order?' '+x.order:''}${x.top?' top'+x.top:''}${x.place?' place'+x.place:''}${x.bound?' bound':''} [${x.of.map(m).join(' ; ')}]${x.whole?' WHOLE '+m(x.whole):''}${x.against?' against':''}`;
console.log(q,'\n    ',w.kind, w.kind==='figure'?fig(w):w.kind==='claim'?`${w.relation} ${JSON.stringify(w.said)} ${fig(w.figures)}`:JSON.stringify(w), '|', JSON.stringify(r.query.when.kind==='named'?(r.query.when as any).moments.map((x:any)=>`${x.year??''}${x.part??''}`):r.query.when), '|', r.query.whose.bodies.map(b=>`B:${b.words}(${b.may.length})`).join(), r.query.whose.places.map(b=>`P:${b.words}(${b.may.length})`).join(), r.query.whose.within??'', r.query.whose.every?'every':'', r.query.whose.line??'', r.query.whose.except.join('!'), r.query.scope??''); }
console.error((performance.now()-t0)/qs.length,'ms each');
