import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { runQuietly } from './steps.mjs';
import { which } from './which';

/** Debian asks this file whether a freshly installed service may start; 101 means no. */
const SERVICE_POLICY = '/usr/sbin/policy-rc.d';

/** Whether missing packages can be installed without asking anybody. */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && which(['apt-get']) !== undefined;
}

/** Installs packages; the database package's own service is kept from starting, the tests run one of their own. */
export async function install(packages: readonly string[]): Promise<void> {
  const options = { cwd: '/', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const ownPolicy = !existsSync(SERVICE_POLICY);
  if (ownPolicy) writeFileSync(SERVICE_POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await runQuietly('apt-get', ['update'], options);
    await runQuietly('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
  } finally {
    if (ownPolicy) rmSync(SERVICE_POLICY);
  }
}
