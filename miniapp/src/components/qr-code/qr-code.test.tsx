import { render, screen } from '@testing-library/react';
import { encode } from 'uqr';
import { QrCode } from '.';
import { drawQr } from './props';

test('the drawing has exactly the dark modules of the code', () => {
  const { data } = encode('opaque-token', { ecc: 'M', border: 4 });
  const { path, modules } = drawQr('opaque-token');
  const drawn = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].flatMap(([, x, y, length]) =>
    Array.from({ length: Number(length) }, (_, at) => `${Number(x) + at},${y}`),
  );
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`${x},${y}`] : [])));
  expect(drawn).toEqual(dark);
  expect(modules).toBe(data.length);
});

test('the code is an image with a name', () => {
  render(<QrCode text="opaque-token" label="到场出示的二维码" />);
  expect(screen.getByRole('img', { name: '到场出示的二维码' })).toBeInTheDocument();
});
