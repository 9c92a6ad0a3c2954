import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Text } from '../../components/text';

const STEPS = [
  ['填两个人的信息', '登录并实名后填一次就行，随时可以停下'],
  ['选日子和时间', '看得到每天还能约几对'],
  ['核对后提交', '提交成功才算留了号'],
  ['两人带身份证到场', '提前一点到，现场签声明书'],
  ['登记员当场审查', '符合条件，当场登记；不符合会说明理由'],
  ['领结婚证', '愿意的可以参加颁证仪式，也免费'],
] as const;

export function Steps() {
  return (
    <Block padded label="怎么办">
      <Box as="ol" role="list" className="guide-steps">
        {STEPS.map(([title, note], at) => (
          <Box as="li" role="listitem" key={title} className="guide-step">
            <Text className="guide-number" digits>
              {at + 1}
            </Text>
            <Box className="guide-words">
              <Box>{title}</Box>
              <Box className="guide-note">{note}</Box>
            </Box>
          </Box>
        ))}
      </Box>
    </Block>
  );
}
