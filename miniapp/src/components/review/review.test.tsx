import { fireEvent, render, screen } from '@testing-library/react';
import { asked } from '../../../test-stand-ins/taro';
import { Review } from '.';

test('answers are shown with their questions, and one 修改 for the group returns to where they were given', () => {
  render(
    <Review
      title="对方"
      editAt="/marriage/partner?back=review"
      items={[
        { question: '姓名', answer: '林*' },
        { question: '手机', answer: '159****2043', note: '用来请对方接受预约' },
      ]}
    />,
  );
  expect(screen.getByRole('heading', { name: '对方' })).toBeInTheDocument();
  expect(screen.getByText('用来请对方接受预约')).toBeInTheDocument();
  fireEvent.click(screen.getByRole('link', { name: '修改对方' }));
  expect(asked).toMatchObject([{ name: 'navigateTo', options: { url: '/marriage/partner/index?back=review' } }]);
});
