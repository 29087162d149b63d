/** A name written from right to left must not reorder the sentence around it. */
export const isolated = (name: string) => `\u2068${name}\u2069`;
