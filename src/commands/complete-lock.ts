import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

interface LockedPackage {
  version?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
}

const path = 'package-lock.json';

/**
 * Puts packages for other platforms that npm left out into the lockfile, as the registry describes
 * them: `npm ci` refuses a lockfile in which they are missing, on every platform, and without an
 * integrity would install whatever it is given. Fails where the registry names none.
 * npm runs this after each change of node_modules (the script `dependencies` of package.json).
 */
function completeLock(): void {
  const lock = JSON.parse(readFileSync(path, 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const missing = Object.values(lock.packages)
    .flatMap(({ optionalDependencies = {} }) => Object.entries(optionalDependencies))
    .filter(
      ([name, version]) => !lock.packages[`node_modules/${name}`]?.integrity && /^\d/.test(version),
    );
  if (missing.length === 0) return;
  for (const [name, version] of missing) {
    lock.packages[`node_modules/${name}`] = described(name, version);
  }
  const packages = Object.entries(lock.packages).sort(([one], [other]) =>
    one.localeCompare(other, 'en'),
  );
  writeFileSync(
    path,
    `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`,
  );
}

/** The entry of an optional package, in the order in which npm writes its fields. */
function described(name: string, version: string): LockedPackage {
  const fields = ['dist.integrity', 'cpu', 'libc', 'license', 'os', 'engines'];
  const answer = execFileSync('npm', ['view', `${name}@${version}`, ...fields, '--json'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const { 'dist.integrity': integrity, ...stated } = JSON.parse(answer || '{}') as Record<
    string,
    unknown
  >;
  if (typeof integrity !== 'string') {
    throw new Error(`The registry names no integrity of ${name}@${version}`);
  }
  const { cpu, libc, license, os, engines } = stated;
  return { version, integrity, ...{ cpu, libc, license, optional: true, os, engines } };
}

completeLock();
