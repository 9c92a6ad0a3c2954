import { render, screen } from '@testing-library/react';
import { DangerNumbers } from '../danger-numbers';
import { Help } from '.';

test('help is the own office first, then the hotline', () => {
  render(<Help office={{ name: '登记处 示例', phone: '027-0000-1101' }} />);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    'tel:027-0000-1101',
    'tel:12345',
  ]);
});

test('the danger numbers dial', () => {
  render(<DangerNumbers />);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    'tel:110',
    'tel:120',
    'tel:119',
  ]);
});
