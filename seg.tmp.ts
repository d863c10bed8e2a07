import { absorb } from './src/language/zh/refiners/absorb.ts';
import { recognise, withUnknown } from '/work/wt-meaning/src/language/zh/recognise.ts';
import { viewOf } from '/work/wt-meaning/src/text/view.ts';
import { openSqliteStore } from '/work/wt-meaning/src/storage/sqlite/sqlite-store.ts';
import { createLibraryReader } from '/work/wt-meaning/src/answer/library.ts';
import fs from 'node:fs';
const lib = await createLibraryReader(await openSqliteStore({ directory: '/tmp/d0', hnswFrom: 200000, readOnly: true }))();
const ctx = { names: lib as any, today: { year: 2026, month: 12, day: 1 } };
const qs = process.argv.slice(2).length ? process.argv.slice(2) : fs.readFileSync('/work/shared/gold/wordings.jsonl','utf8').trim().split('\n').map(l=>JSON.parse(l).question);
for (const q of qs) { const t = viewOf(q).text.trim(); console.log(absorb(t, withUnknown(t, recognise(t, ctx))).map(p => p.means.kind==='words'?`【${p.text}】`:`${p.text}:${p.means.kind}`).join(' ')); }
