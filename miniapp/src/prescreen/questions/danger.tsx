import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { DANGER } from '../../components/danger-numbers/props';
import { Notice } from '../../components/notice';
import { Text } from '../../components/text';
import { Apply } from './apply';

/** As soon as somebody says that there is danger: whom to call, and help without any more questions (2.3). */
export function Danger() {
  return (
    <Box className="prescreen-alarm">
      <Notice tone="danger" urgent title="有危险？先打电话" />
      <Box className="prescreen-keys">
        {DANGER.map(({ phone, who }) => (
          <Button key={phone} look="line" phone={phone} label={`${phone} ${who}`}>
            <Box as="span" className="prescreen-key">
              <Text className="prescreen-number">{phone}</Text>
              <Text className="prescreen-who">{who}</Text>
            </Box>
          </Button>
        ))}
      </Box>
      <Apply look="line">不答题，先求助</Apply>
    </Box>
  );
}
