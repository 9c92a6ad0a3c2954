import { Circumstances, Item } from './questions';
import { Result } from './result';
import { Start } from './start';
import { useSelfCheck } from './use-self-check';
import './index.css';

/** Self-check of ability after GB/T 42195-2022: reckoned on the phone, one item a screen, sent and stored nowhere. */
export default function SelfCheck() {
  const checking = useSelfCheck();
  switch (checking.screen) {
    case 'start':
      return <Start checking={checking} />;
    case 'item':
      return <Item checking={checking} />;
    case 'circumstances':
      return <Circumstances checking={checking} />;
    case 'result':
      return <Result checking={checking} />;
  }
}
