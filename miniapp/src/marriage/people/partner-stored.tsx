import type { Draft } from '@jianghan/shared/marriage/schemas';
import { Button } from '../../components/button';
import { Review } from '../../components/review';
import { sayCategory } from '../words';
import { partnerAnew } from './answers';
import type { People } from './use-people';

/** The partner as stored, masked; to change anything the number is typed again. */
export function PartnerStored({ people, partner }: { people: People; partner: NonNullable<Draft['partner']> }) {
  return (
    <Review
      title="对方"
      items={[
        { question: '姓名', answer: partner.name },
        { question: '身份证', answer: partner.idNumber },
        { question: '手机', answer: partner.phone ?? '没有填' },
        { question: '类别', answer: sayCategory(partner.category) },
      ]}
      action={
        <Button look="text" label="修改对方" onPress={() => people.change({ partner: partnerAnew(people.draft) })}>
          修改
        </Button>
      }
    />
  );
}
