/** The three statutory tables: proactive disclosure, requests, disputes. */
export type StatutoryTable = 't2' | 't3' | 't4';
