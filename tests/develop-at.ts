import { onTestFinished } from 'vitest';
import { type Development, startDevelopment } from './run-astro.ts';

/** Starts Astro as `npm run dev` does, until the test ends at the latest, at the address it prints. */
export async function developAt(content: string): Promise<Development> {
  const development = await startDevelopment(content);
  onTestFinished(development.end);
  return development;
}
