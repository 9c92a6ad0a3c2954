import { Notice } from '../../components/notice';
import { Paragraph, Text } from '../../components/text';
import { sayWhen } from './words';

/** The one time an initial password is seen. */
export function HandedOver({ login, password, until }: { login: string; password: string; until: string }) {
  return (
    <Notice tone="done" title={`${login} 的初始密码`} urgent>
      <Paragraph>
        <Text strong digits>
          {password}
        </Text>
      </Paragraph>
      <Paragraph size="second">{`只显示这一次，请当面交给本人。${sayWhen(until)} 前要登录，登录时换成自己的密码。`}</Paragraph>
    </Notice>
  );
}
