import { readFileSync, writeFileSync } from 'node:fs';

interface LockedPackage {
  version?: string;
  optional?: true;
  os?: string[];
  cpu?: string[];
  optionalDependencies?: Record<string, string>;
}

const path = 'package-lock.json';
const platform =
  /-(android|darwin|freebsd|linux|win32)-(arm64|arm|x64|ia32|riscv64|ppc64|s390x)(?:-|$)/;

/**
 * Puts packages for other platforms that the registry in use lacks into the lockfile, without
 * an integrity: `npm ci` refuses a lockfile in which they are missing, on every platform.
 * npm runs this after each change of node_modules (the script `dependencies` of package.json).
 */
function completeLock(): void {
  const lock = JSON.parse(readFileSync(path, 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const missing = Object.values(lock.packages)
    .flatMap(({ optionalDependencies = {} }) => Object.entries(optionalDependencies))
    .filter(
      ([name, version]) =>
        !Object.hasOwn(lock.packages, `node_modules/${name}`) && /^\d/.test(version),
    );
  if (missing.length === 0) return;
  for (const [name, version] of missing) {
    const [, os, cpu] = platform.exec(name) ?? [];
    if (os === undefined || cpu === undefined) continue;
    lock.packages[`node_modules/${name}`] = { version, optional: true, os: [os], cpu: [cpu] };
  }
  const packages = Object.entries(lock.packages).sort(([one], [other]) =>
    one.localeCompare(other, 'en'),
  );
  writeFileSync(
    path,
    `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`,
  );
}

completeLock();
