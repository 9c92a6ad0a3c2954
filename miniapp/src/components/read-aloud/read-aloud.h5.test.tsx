import { fireEvent, render, screen } from '@testing-library/react';
import { ReadAloud } from '.';

class Utterance {
  lang = '';
  rate = 1;
  constructor(readonly text: string) {}
}

afterEach(() => {
  Reflect.deleteProperty(window, 'speechSynthesis');
});

test('the page is read from its words, without the tools above them, and a second press stops', () => {
  const spoken: Utterance[] = [];
  const cancel = jest.fn();
  Object.assign(window, { speechSynthesis: { speak: (words: Utterance) => spoken.push(words), cancel } });
  Object.assign(window, { SpeechSynthesisUtterance: Utterance });
  render(
    <main>
      <div className="page-tools">
        <ReadAloud />
      </div>
      <h1>核对信息</h1>
      <p>没错就提交</p>
    </main>,
  );
  fireEvent.click(screen.getByRole('button', { name: '朗读' }));
  expect(spoken).toMatchObject([{ text: '核对信息，没错就提交', lang: 'zh-CN' }]);
  fireEvent.click(screen.getByRole('button', { name: '停止' }));
  expect(cancel).toHaveBeenCalledTimes(2);
  expect(spoken).toHaveLength(1);
});

test('where the browser has no voice there is no button', () => {
  render(<ReadAloud />);
  expect(screen.queryByRole('button')).toBeNull();
});
