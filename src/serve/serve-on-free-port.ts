import { serve } from './static-server.ts';

/** Serves on `port` or, where it is in use, on the first free one of the twenty after it. */
export async function serveOnFreePort(
  directory: string,
  { port, base }: { port: number; base: string },
): Promise<Awaited<ReturnType<typeof serve>>> {
  for (let candidate = port; ; candidate++) {
    try {
      return await serve(directory, { port: candidate, base });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' || candidate === port + 20) throw error;
      console.log(`Port ${candidate} is in use; trying ${candidate + 1}.`);
    }
  }
}
