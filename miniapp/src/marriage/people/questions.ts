import type { Answers, Part } from './answers';

export type QuestionName =
  | 'ownCategory'
  | 'partnerStored'
  | 'partnerCategory'
  | 'partnerName'
  | 'partnerNumber'
  | 'partnerPhone'
  | 'ceremony'
  | 'guests'
  | 'counselling'
  | 'needs';

interface Question {
  asks: string;
  /** Paths whose errors belong to this question. */
  fields: readonly string[];
  /** What is saved when it is answered; nothing while the partner is not complete. */
  saves: readonly Part[];
}

/** In elder mode each stands alone on its page. */
export const QUESTIONS: Record<QuestionName, Question> = {
  ownCategory: { asks: '您是哪里的居民？', fields: ['ownCategory'], saves: ['ownCategory'] },
  partnerStored: { asks: '对方是这位吗？', fields: [], saves: [] },
  partnerCategory: { asks: '对方是哪里的居民？', fields: ['partner.category'], saves: [] },
  partnerName: { asks: '对方叫什么名字？', fields: ['partner.name'], saves: [] },
  partnerNumber: { asks: '对方身份证号是多少？', fields: ['partner.idNumber'], saves: ['partner'] },
  partnerPhone: { asks: '对方手机号是多少？', fields: ['partner.phone'], saves: ['partner'] },
  ceremony: { asks: '参加颁证仪式吗？', fields: ['ceremony'], saves: ['ceremony'] },
  guests: { asks: '来几位亲友？', fields: ['guests'], saves: ['guests'] },
  counselling: { asks: '需要婚前辅导吗？', fields: ['counselling'], saves: ['counselling'] },
  needs: { asks: '到场要人帮忙吗？', fields: ['needs'], saves: ['needs'] },
};

/** The questions this couple is asked, in order; what is known is not asked again. */
export function questionsOf({ partner, ceremony }: Answers): QuestionName[] {
  const about: QuestionName[] = partner
    ? ['partnerCategory', 'partnerName', 'partnerNumber', 'partnerPhone']
    : ['partnerStored'];
  const guests: QuestionName[] = ceremony === 'yes' ? ['guests'] : [];
  return ['ownCategory', ...about, 'ceremony', ...guests, 'counselling', 'needs'];
}
