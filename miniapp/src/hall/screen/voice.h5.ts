export const CAN_SPEAK = typeof window.speechSynthesis !== 'undefined';

/** Says a call twice, slowly; a later one waits until it is said. */
export function say(words: string): void {
  for (let times = 0; times < 2; times += 1) {
    const speech = new SpeechSynthesisUtterance(words);
    speech.lang = 'zh-CN';
    speech.rate = 0.85;
    window.speechSynthesis.speak(speech);
  }
}

export function hush(): void {
  window.speechSynthesis?.cancel();
}
