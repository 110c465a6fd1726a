/**
 * How a passage has a word that was asked for, strongest first: as it was typed, inflected or
 * spelt otherwise, under another name of the same thing, or only in a heading above it.
 */
export const labels = ['exact', 'form', 'name', 'heading'] as const;

export type Label = (typeof labels)[number];
