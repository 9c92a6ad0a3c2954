import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { useTheme } from '../theme/theme';
import { ElderHome } from './elder-home';
import { StandardHome } from './standard-home';
import './style.css';

export default function Home() {
  const { elder } = useTheme();
  const [now, setNow] = useState(() => new Date());
  useDidShow(() => setNow(new Date()));
  return elder ? <ElderHome now={now} /> : <StandardHome now={now} />;
}
