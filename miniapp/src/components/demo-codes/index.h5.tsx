import { useEffect, useState } from 'react';
import { Icon } from '../icon';
import '../row/style.css';
import { transport } from '../../request-transport';
import type { DemoCodesProps } from './index';

const SANDBOX = '/sandbox';
const PATIENCE_MS = 5000;

/** Only a demo serves this page; a real server says that there is none. */
async function isDemo(): Promise<boolean> {
  try {
    const { status } = await transport({ method: 'HEAD', url: SANDBOX, headers: {}, timeoutMs: PATIENCE_MS });
    return status === 200;
  } catch {
    return false;
  }
}

/** In a demo no SMS leaves the house: where to read the code instead, in a window of its own. */
export function DemoCodes({ what = '短信验证码', note = '在新窗口打开；演示不发真短信' }: DemoCodesProps) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    void isDemo().then(setShown);
  }, []);
  if (!shown) return null;
  return (
    <a className="row" href={SANDBOX} target="_blank" rel="noopener">
      <span className="row-icon tone-ink">
        <Icon name="message" size={24} />
      </span>
      <span className="row-words">
        <span className="row-title">{`演示：在这里看${what}`}</span>
        <span className="row-note">{note}</span>
      </span>
      <span className="row-chevron">
        <Icon name="chevron" />
      </span>
    </a>
  );
}
