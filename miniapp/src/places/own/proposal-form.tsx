import { proposePlaceChange } from '@jianghan/shared/eldercare/contract-keeping';
import { starText } from '@jianghan/shared/eldercare/words';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { Errors } from '../../components/errors';
import { Field } from '../../components/field';
import { Form } from '../../components/form';
import { Paragraph } from '../../components/text';
import { WhenField } from '../../components/when-field';
import { errorOf } from '../../use-command';
import { PlacesProblem } from '../problem';
import { usePresent } from '../use-present';
import type { OwnProps } from './pane';
import { useProposal } from './use-proposal';

const STARS = [1, 2, 3, 4, 5].map((star) => ({ value: String(star), label: starText(star) }));

/** The facts as they stand; only what is typed otherwise is proposed. */
export function ProposalForm({ place, onPlace, onDone }: OwnProps & { onDone: () => void }) {
  const { placeId, change } = place;
  const { typed, asked, set } = useProposal(place);
  const propose = usePresent(proposePlaceChange, 'place', onPlace);
  const send = async () => {
    if ((await propose.run({ params: { placeId }, body: asked })) !== undefined) onDone();
  };
  const field = (name: keyof typeof typed) => ({
    name,
    error: errorOf(propose.errors, name),
    value: typed[name],
    onChange: (value: string) => set({ [name]: value }),
  });
  const { value: star, onChange: onStar, ...ofStar } = field('star');
  return (
    <Block padded>
      <Form label="提交改动" onSubmit={() => void send()}>
        <Errors errors={propose.errors} attempt={propose.attempt} />
        <PlacesProblem of={propose.problem} />
        <Paragraph size="second" tone="quiet">
          {change?.state === 'proposed'
            ? '再提交一份，会换掉正在等审批的那份。'
            : '只改要改的；区里核对后生效，结果在这里看。'}
        </Paragraph>
        <Field {...field('name')} label="名称" maxLength={100} />
        <Field {...field('address')} label="地址" maxLength={200} />
        <Box className="places-pair">
          <Field {...field('lng')} label="经度" hint="地址变了才改" />
          <Field {...field('lat')} label="纬度" hint="GCJ-02，如 30.6041" />
        </Box>
        <Field {...field('phone')} label="电话" type="tel" maxLength={32} />
        <Field {...field('filingNo')} label="备案号" optional maxLength={64} />
        <RadioGroup {...ofStar} legend="星级" columns={3} options={STARS} value={star || null} onChange={onStar} />
        <Box className="places-pair">
          <Field {...field('starCertificate')} label="星级证书编号" optional maxLength={64} />
          <WhenField {...field('starValidUntil')} kind="date" label="证书有效期至" />
        </Box>
        <Box className="places-steps">
          <Button submit look="line" busy={propose.busy} busyText="正在提交">
            提交，等区里同意
          </Button>
          <Button look="text" onPress={onDone}>
            不改了
          </Button>
        </Box>
      </Form>
    </Block>
  );
}
