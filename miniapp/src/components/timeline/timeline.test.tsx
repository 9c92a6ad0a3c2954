import { render, screen } from '@testing-library/react';
import { Timeline } from '.';

test('the line goes from first to last and says what is past, now and next', () => {
  render(
    <Timeline
      label="进展"
      items={[
        { key: 'a', when: 'past', title: '提交预约', note: '11月23日 21:43' },
        { key: 'b', when: 'now', title: '等对方接受' },
        { key: 'c', when: 'next', title: '到登记处办理' },
      ]}
    />,
  );
  expect(screen.getByRole('list', { name: '进展' })).toHaveTextContent('提交预约11月23日 21:43等对方接受到登记处办理');
  for (const words of ['已完成', '现在', '接下来'])
    expect(screen.getByRole('img', { name: words })).toBeInTheDocument();
});
