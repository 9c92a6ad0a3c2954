import { render, screen } from '@testing-library/react';
import { Facts } from '.';

test('the four facts stand with their words', () => {
  const items = [
    { label: '谁在办', value: '江汉区婚姻登记处' },
    { label: '到什么时候', value: '11月26日' },
    { label: '下一步', value: '等对方接受' },
    { label: '电话', value: '027-0000-1101', phone: '027-0000-1101' },
  ];
  render(<Facts items={items} />);
  for (const { label, value } of items) {
    expect(screen.getByText(label)).toBeInTheDocument();
    expect(screen.getByText(value)).toBeInTheDocument();
  }
});
