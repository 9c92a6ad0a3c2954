import { sayDateTime } from '@jianghan/shared/calendar/words';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { LiveRegion } from '../../components/live-region';
import { QrCode } from '../../components/qr-code';
import { Row } from '../../components/row';
import { Paragraph } from '../../components/text';
import { linkTo } from '../invitation-link';

interface PassOnProps {
  invitation: string;
  answerBy: string | null;
  partnerName: string;
}

const onWeapp = process.env.TARO_ENV === 'weapp';

/** How the partner gets to know: a card in WeChat, a code to scan side by side, a link for everything else. */
export function PassOn({ invitation, answerBy, partnerName }: PassOnProps) {
  const [said, setSaid] = useState('');
  const link = linkTo(invitation);
  const copy = () => {
    Taro.setClipboardData({ data: link }).then(
      () => setSaid('链接已复制，发给对方就行'),
      () => setSaid('没有复制成功，请让对方扫二维码'),
    );
  };
  return (
    <Block label="请对方确认">
      <Box className="booking-pass-on">
        <Heading level={2} look="plain">
          {`请${partnerName}确认`}
        </Heading>
        <Paragraph size="second">
          {answerBy === null
            ? '对方要用自己的手机登录、实名，再点确认。'
            : `对方要用自己的手机登录、实名，${sayDateTime(answerBy)} 前点确认。到时没有确认，号会放回。`}
        </Paragraph>
        {onWeapp && (
          <Button look="line" openType="share" icon="share">
            发给对方
          </Button>
        )}
        <Box className="booking-pass-on-code">
          <QrCode text={link} label="请对方扫的二维码" size={132} />
          <Paragraph size="second" tone="quiet">
            对方在旁边，用手机扫一扫。
          </Paragraph>
        </Box>
      </Box>
      <Row icon="share" title="复制链接" note="用短信或别的方式发给对方" onPress={copy} />
      <LiveRegion>{said}</LiveRegion>
    </Block>
  );
}
