import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { drawQr, type QrCodeProps } from './props';
import './style.css';

function backgroundOf(text: string): string {
  const { modules, path } = drawQr(text);
  const svg = `%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${modules} ${modules}' shape-rendering='crispEdges'%3E%3Cpath d='${path}'/%3E%3C/svg%3E`;
  return `url("data:image/svg+xml,${svg}")`;
}

/** A code for the office's scanner: dark on white in every theme. */
export function QrCode({ text, size = 160, label }: QrCodeProps) {
  const backgroundImage = useMemo(() => backgroundOf(text), [text]);
  const spoken = { 'aria-role': 'img', 'aria-label': label };
  return <View className="qr" style={{ width: `${size}px`, height: `${size}px`, backgroundImage }} {...spoken} />;
}
