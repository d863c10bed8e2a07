/** Words written one after the other, for lists that people read. */
export const words = (list: string): string[] => list.trim().split(/\s+/);
