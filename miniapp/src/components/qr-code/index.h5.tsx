import { useMemo } from 'react';
import { drawQr, type QrCodeProps } from './props';
import './style.css';

/** A code for the office's scanner: dark on white in every theme. */
export function QrCode({ text, size = 160, label }: QrCodeProps) {
  const { modules, path } = useMemo(() => drawQr(text), [text]);
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`0 0 ${modules} ${modules}`}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000000" />
    </svg>
  );
}
