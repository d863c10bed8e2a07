/** The library API: a data directory as a library that answers, searches and counts, for programs and LangChain graphs. */
export { openLibrary, type OpenLibrary } from './cli/open-library.ts';
export { parseConfig, type Config } from './config.ts';
export { createFiguresTool } from './langchain/figures-tool.ts';
export { type PassageMetadata, WenzhengRetriever, type WenzhengRetrieverInput } from './langchain/retriever.ts';
export type { Answer, Citation, Figure, Notice } from './domain/answer.ts';
export type { Question } from './domain/question.ts';
export type { StatisticsQuery, StatisticsTable } from './domain/statistics.ts';
