/** How nearly two words mean the same, 0…1; 1 for the same word. "pay" and "compensation" come out high. */
export type WordSimilarity = (a: string, b: string) => number
