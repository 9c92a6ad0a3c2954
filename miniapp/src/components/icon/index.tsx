import { View } from '@tarojs/components';
import { type IconProps, sideOf } from './props';
import { FILLED, type IconName, SHAPES } from './shapes';
import './style.css';

/** A mask, so that the drawing takes the colour of the text around it in every theme. */
function maskOf(name: IconName): string {
  const filled = FILLED[name] ? `<path fill='black' stroke='none' d='${FILLED[name]}'/>` : '';
  const drawn = `<g fill='none' stroke='black' stroke-width='1.75' stroke-linecap='round' stroke-linejoin='round'><path d='${SHAPES[name]}'/>${filled}</g>`;
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'>${drawn}</svg>`;
  return `url("data:image/svg+xml,${svg.replace(/</g, '%3C').replace(/>/g, '%3E')}")`;
}

/** A drawing beside words; it takes the colour of its surroundings. */
export function Icon({ name, size = 20, label }: IconProps) {
  const mask = maskOf(name);
  const side = sideOf(size);
  const spoken = label ? { 'aria-role': 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <View
      className="icon icon-masked"
      style={{ width: side, height: side, maskImage: mask, WebkitMaskImage: mask }}
      {...spoken}
    />
  );
}
