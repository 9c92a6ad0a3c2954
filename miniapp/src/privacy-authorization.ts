import Taro from '@tarojs/taro';
import { create } from 'zustand';

type Answer = Parameters<Taro.onNeedPrivacyAuthorization.Listener>[0];

/** WeChat waits with a personal ability, such as the phone number, until the person has answered (W-22). */
export const usePrivacyQuestion = create<{ answer: Answer | null }>(() => ({ answer: null }));

/** Called once when the app starts. WeChat before 2.32.3 asks on its own. */
export function followPrivacyQuestions(): void {
  Taro.onNeedPrivacyAuthorization?.((answer) => usePrivacyQuestion.setState({ answer }));
}

export function answerPrivacy(given: Parameters<Answer>[0]): void {
  usePrivacyQuestion.getState().answer?.(given);
  if (given.event !== 'exposureAuthorization') usePrivacyQuestion.setState({ answer: null });
}
