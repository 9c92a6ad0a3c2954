import type { Happened } from '@jianghan/shared/prescreen/answers';
import type { QuestionName } from '@jianghan/shared/prescreen/questions';
import type { IconName } from '../../components/icon/shapes';

interface Question {
  asks: string;
  hint: string;
}

export const TITLE = '看看能享受什么';

/** Each stands alone on its screen, in both modes. */
export const QUESTIONS: Record<QuestionName, Question> = {
  place: { asks: '您人和户口在哪里？', hint: '只用来告诉您到哪里申请。临时救助不看户口。' },
  happened: { asks: '最近出了什么事？', hint: '可以选几项，照实说就行。' },
  people: { asks: '一起生活的有几个人？', hint: '算上您自己。夫妻、没独立的孩子、长期一起住的老人都算。' },
  income: {
    asks: '全家每月收入多少？',
    hint: '全家加在一起。工资、养老金、做生意、别人给的都算；残疾补贴、高龄津贴、优抚金不算。',
  },
  spending: { asks: '过去一年必须花多少？', hint: '看病、上学、康复、护理这些不花不行的钱，自己掏的部分。' },
  members: { asks: '家里有这样的人吗？', hint: '有就点，可以点几个。都没有，直接点下面的按钮。' },
  recognised: { asks: '家里已经认定了哪一种？', hint: '没有申请过，就选“都没有”。' },
};

export const DRAWN: Record<Happened, IconName> = {
  danger: 'warning',
  illness: 'medical',
  fire: 'fire',
  accident: 'car',
  school: 'study',
  death: 'flower',
  income: 'briefcase',
  other: 'message',
  nothing: 'search',
};
