const OLDEST_MAJOR = 20;

/**
 * One line for the person at the keyboard when this Node is too old, else undefined.
 * @param {string} version such as 18.19.1
 */
export function nodeProblem(version) {
  if (Number(version.split('.')[0]) >= OLDEST_MAJOR) return undefined;
  return `需要 Node ${OLDEST_MAJOR} 或更新版本，现在是 ${version} / Node ${OLDEST_MAJOR} or newer is needed, this is ${version}: https://nodejs.org`;
}

/** Ends the process with one clear line when Node is too old; everything else is loaded after it. */
export function requireNode() {
  const problem = nodeProblem(process.versions.node);
  if (!problem) return;
  process.stderr.write(`✗ ${problem}\n`);
  process.exit(1);
}
