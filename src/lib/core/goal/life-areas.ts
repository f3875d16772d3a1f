/** The life areas a goal can be in (programmes A and D). Data: a new one is a line here and a word per language. */
export const lifeAreas = ['home', 'money', 'work', 'health', 'family', 'leisure', 'daily', 'language'] as const;

export type LifeArea = (typeof lifeAreas)[number];
