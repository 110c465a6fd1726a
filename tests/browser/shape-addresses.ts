import { inject } from 'vitest';

/** One page of each kind of the site of other shapes. */
export const shapeAddresses = [
  '/',
  '/meetings/2024-07-28-tokyo/',
  '/meetings/2024-07-28-tokyo/forum-welcome/',
  '/meetings/2019-03-04-call/',
  '/meetings/2019-03-04-call/text-2/',
].map((path) => new URL(path, inject('shapesAddress')).href);
