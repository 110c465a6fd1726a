import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import type { LaunchOptions } from 'playwright-core';
import { extract } from 'tar-fs';

const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));

/**
 * Unpacks the Chromium of the npm package @sparticuz/chromium with the libraries and the font it
 * brings, once a version, and says how to start it. Fonts of the machine would change the layout.
 * Undefined where that is no x64 Linux.
 *
 * The package's own `executablePath()` and `args` are of no use here: the one trusts whatever lies in
 * the temporary directory, the other switch web security off.
 */
export async function bundledChromium(): Promise<LaunchOptions | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = await unpackedHome();
  return {
    executablePath: join(home, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(home, 'lib'), process.env['LD_LIBRARY_PATH'] ?? []].flat().join(':'),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
    },
  };
}

async function unpackedHome(): Promise<string> {
  const packed = fileURLToPath(new URL('..', import.meta.resolve('@sparticuz/chromium')));
  const manifest = await readFile(join(packed, 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const home = join(cache, `chromium-${version}-own-fonts`);
  if (existsSync(home)) return home;

  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(`${home}-`);
  await unpack(join(packed, 'bin'), unfinished);
  await writeFile(join(unfinished, 'fonts.conf'), fontConfiguration(home));
  try {
    await rename(unfinished, home);
  } catch (error) {
    await rm(unfinished, { recursive: true });
    // Otherwise a parallel start was first.
    if (!existsSync(home)) throw error;
  }
  return home;
}

async function unpack(bin: string, home: string): Promise<void> {
  const write = (name: string, target: NodeJS.WritableStream) =>
    pipeline(createReadStream(join(bin, name)), createBrotliDecompress(), target);
  await Promise.all([
    write('chromium.br', createWriteStream(join(home, 'chromium'), { mode: 0o755 })),
    write('swiftshader.tar.br', extract(home)),
    write('al2023.tar.br', extract(home)),
    write('fonts.tar.br', extract(home)),
  ]);
}

function fontConfiguration(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/font-cache</cachedir>
</fontconfig>
`;
}
