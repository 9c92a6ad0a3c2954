import { which } from './which';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser of this machine: CHROME_PATH when it is set, else the first that is found. */
export function findChromium(): string | undefined {
  const { CHROME_PATH } = process.env;
  return which(CHROME_PATH ? [CHROME_PATH] : [...NAMES, ...ELSEWHERE]);
}

/** For `chromium.launch()` of playwright-core: no window, no traffic of the browser's own. */
export function launchOptions() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium or Chrome on this machine; CHROME_PATH can name one');
  return {
    executablePath,
    headless: true,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Chromium refuses to run as root inside its sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  };
}
