import { View } from '@tarojs/components';
import { usePageTitle } from '../../page-title';
import { useTheme } from '../../theme/theme';
import { Form } from '../form';
import { NetBar } from '../net-bar';
import { PrivacySheet } from '../privacy-sheet';
import { ElderTools } from './elder-tools';
import type { PageProps } from './props';
import './style.css';

export function Page({ title, documentTitle, children, bar, onSubmit, phone, tool, staleAt }: PageProps) {
  const { elder, className } = useTheme();
  usePageTitle(documentTitle ?? title);
  const body = (
    <>
      <View className="page-content">
        {elder && <ElderTools phone={phone} tool={tool} />}
        {children}
      </View>
      {bar && <View className="page-bar">{bar}</View>}
    </>
  );
  return (
    <View className={`${className} page`}>
      <NetBar staleAt={staleAt} />
      <View className="page-main">{onSubmit ? <Form onSubmit={onSubmit}>{body}</Form> : body}</View>
      <PrivacySheet />
    </View>
  );
}
