// Builds one platform with Taro: `node scripts/build.mjs weapp|h5`.
// Taro ends with 0 on some configuration errors, so the output goes first and must be back afterwards.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const PROOF = { weapp: 'app.json', h5: 'index.html' };

const platform = process.argv[2];
if (!(platform in PROOF)) {
  console.error('usage: node scripts/build.mjs weapp|h5');
  process.exit(2);
}
const output = path.join(ROOT, 'dist', platform);
rmSync(output, { recursive: true, force: true });

const taro = createRequire(path.join(ROOT, 'package.json')).resolve('@tarojs/cli/bin/taro');
const { status } = spawnSync(process.execPath, [taro, 'build', '--type', platform], {
  cwd: ROOT,
  stdio: 'inherit',
  env: {
    ...process.env,
    NODE_ENV: 'production',
    TARO_ENV: platform,
    TARO_TELEMETRY_DISABLED: '1',
    DISABLE_TELEMETRY: '1',
  },
});
if (status !== 0 || !existsSync(path.join(output, PROOF[platform]))) {
  console.error(`The ${platform} build failed: ${path.join('dist', platform, PROOF[platform])} is missing.`);
  process.exit(status || 1);
}

if (platform === 'weapp') {
  // WeChat DevTools opens dist/weapp itself, so its project file names the appid of this build.
  const project = JSON.parse(readFileSync(path.join(ROOT, 'project.config.json'), 'utf8'));
  const appid = process.env.WECHAT_APPID || project.appid;
  writeFileSync(
    path.join(output, 'project.config.json'),
    `${JSON.stringify({ ...project, miniprogramRoot: './', appid }, null, 2)}\n`,
  );
}
