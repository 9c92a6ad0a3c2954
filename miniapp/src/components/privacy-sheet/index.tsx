import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { answerPrivacy, usePrivacyQuestion } from '../../privacy-authorization';
import { Button } from '../button';
import { Paragraph } from '../text';
import './style.css';

/** WeChat checks that the button of this id was really pressed. */
const AGREE = 'privacy-agree';

/** Says what for before WeChat hands anything over; refusing loses nothing but that one way (W-22). */
export function PrivacySheet() {
  const isAsked = usePrivacyQuestion(({ answer }) => answer !== null);
  useEffect(() => {
    if (isAsked) answerPrivacy({ event: 'exposureAuthorization' });
  }, [isAsked]);
  if (!isAsked) return null;
  return (
    <View className="privacy-shade" catchMove>
      <View className="privacy-sheet">
        <View className="privacy-title">用之前，先跟您说清楚</View>
        <Paragraph>
          微信要您先看过《用户隐私保护指引》。我们只为办您要办的事使用您给的信息；不同意也能改用别的办法。
        </Paragraph>
        <Button look="text" onPress={() => Taro.openPrivacyContract({})}>
          看《用户隐私保护指引》
        </Button>
        <Button
          id={AGREE}
          openType="agreePrivacyAuthorization"
          onOpened={() => answerPrivacy({ event: 'agree', buttonId: AGREE })}
        >
          同意
        </Button>
        <Button look="line" onPress={() => answerPrivacy({ event: 'disagree' })}>
          不同意
        </Button>
      </View>
    </View>
  );
}
