import { fireEvent, render, screen } from '@testing-library/react';
import { found, ITEM } from '../../../test-stand-ins/found';
import { asked } from '../../../test-stand-ins/taro';
import { PlaceMap } from '.';

test('WeChat’s map carries the numbers of the list and the rings of 5, 10 and 15 minutes', () => {
  const second = { ...ITEM, name: '万松综合体（示例）' };
  render(<PlaceMap found={found({ items: [ITEM, second] })} />);
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    `1 ${ITEM.name}`,
    '2 万松综合体（示例）',
  ]);
  expect(screen.getByText('257 513 770')).toBeInTheDocument();
});

test('a marker leads to its place', () => {
  render(<PlaceMap found={found()} />);
  fireEvent.click(screen.getByRole('button', { name: `1 ${ITEM.name}` }));
  expect(asked).toMatchObject([
    { name: 'navigateTo', options: { url: `/eldercare/place/index?placeId=${ITEM.placeId}` } },
  ]);
});

test('without a place to walk from there are no rings', () => {
  render(<PlaceMap found={found({ from: null })} />);
  expect(screen.queryByText(/257/)).toBeNull();
});
