import { useEffect, useState } from 'react';
import { Button } from '../button';

const canSpeak = () => typeof window.speechSynthesis !== 'undefined';

const SKIPPED = '.page-tools, [aria-hidden="true"]';

/** Words of the page that is seen, piece by piece, without the tools above them. */
function wordsOfPage(): string {
  const pages = [...document.querySelectorAll('main')];
  const shown = pages.find((page) => page.offsetParent !== null) ?? pages[pages.length - 1];
  if (!shown) return '';
  const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
  const pieces: string[] = [];
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (!parentElement?.closest(SKIPPED)) pieces.push(textContent?.trim() ?? '');
  }
  return pieces.filter(Boolean).join('，');
}

/** Reads the page with the browser's own voice; a second press stops it. */
export function ReadAloud() {
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => () => window.speechSynthesis?.cancel(), []);
  if (!canSpeak()) return null;
  const toggle = () => {
    window.speechSynthesis.cancel();
    if (speaking) {
      setSpeaking(false);
      return;
    }
    const speech = new SpeechSynthesisUtterance(wordsOfPage());
    speech.lang = 'zh-CN';
    speech.rate = 0.9;
    speech.onend = () => setSpeaking(false);
    speech.onerror = () => setSpeaking(false);
    window.speechSynthesis.speak(speech);
    setSpeaking(true);
  };
  return (
    <Button look="line" icon="speaker" onPress={toggle}>
      {speaking ? '停止' : '朗读'}
    </Button>
  );
}
