import { LEVELS, resultOf, type SelfCheckResult } from '@jianghan/shared/eldercare/self-check';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Help } from '../../components/help';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { Row } from '../../components/row';
import { Paragraph } from '../../components/text';
import { HEADING, type SelfChecking } from './use-self-check';
import { FALLBACK, TITLE } from './words';

const MOVED: Record<NonNullable<SelfCheckResult['moved']>, string> = {
  coma: '现在昏迷，按最重的一级算。',
  diagnosis: '有医生确诊的病，往重算一级。',
  risk: '三十天里出过两次以上危险的事，往重算一级。',
  both: '有医生确诊的病，又出过两次以上危险的事；两样一起只往重算一级。',
};

/** Level from which the nationwide subsidy for care may be had after a formal assessment (B-23). */
const SUBSIDISED = 2;

/** The level, what it means, and what to do next; never a decision about money or care. */
export function Result({ checking }: { checking: SelfChecking }) {
  const { points, circumstances, again, previous } = checking;
  const { score, level, moved } = resultOf(points, circumstances);
  const words = LEVELS.find((each) => each.level === level);
  return (
    <Page
      title={TITLE}
      ownHeading
      fallback={FALLBACK}
      bar={<Button to={`/eldercare/find?level=${level}`}>看附近合适的地方</Button>}
    >
      <Paragraph tone="quiet">自己测的结果</Paragraph>
      <Heading level={1} look="display" id={HEADING}>
        {words?.text}
      </Heading>
      <Paragraph>{`${words?.plain}。26 项一共 ${score} 分，满分 90 分。${moved === null ? '' : MOVED[moved]}`}</Paragraph>
      <Notice tone="blue" title="仅供参考">
        自评结果不作为补贴、入住或护理等级的依据。要用到等级的，请申请正式评估：两位评估员上门看。
      </Notice>
      <Heading level={2}>接下来可以</Heading>
      <Block iconRows>
        {level >= SUBSIDISED && (
          <Row
            icon="info"
            title="看看能不能领养老服务消费补贴"
            note="满 60 岁、正式评估为中度及以上失能，可能符合；在“民政通”里申请评估"
            to="/prescreen/questions"
          />
        )}
        <Row icon="message" title="问问养老顾问" note="要不要把结果给顾问看，由您决定" to="/care/ask?ability=1" />
        <Row icon="phone" title="申请正式评估" note="打市民热线，问您所在街道怎么约" phone="12345" />
      </Block>
      <Box className="self-check-again">
        {previous && (
          <Button look="text" onPress={previous}>
            改一改答案
          </Button>
        )}
        <Button look="line" icon="refresh" onPress={again}>
          清掉，重新答一遍
        </Button>
        <Paragraph size="second" tone="quiet">
          答案没有上传，也没有存下来。
        </Paragraph>
      </Box>
      <Help />
    </Page>
  );
}
