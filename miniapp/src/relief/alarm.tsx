import type { ReactNode } from 'react';
import { Box } from '../components/box';
import { Button } from '../components/button';
import { DANGER } from '../components/danger-numbers/props';
import { Heading } from '../components/heading';
import { Icon } from '../components/icon';
import { Row } from '../components/row';
import { Text } from '../components/text';
import './style.css';

interface Props {
  /** Whose phone it is, and the phone. */
  duty: { name: string; phone: string };
  /** What may be said right there. */
  children?: ReactNode;
}

/** Before any form: whom to call when somebody is in danger (2.3). */
export function Alarm({ duty, children }: Props) {
  return (
    <Box className="relief-alarm">
      <Box className="relief-alarm-title">
        <Icon name="warning" size={24} />
        <Heading level={2} look="plain">
          现在有人有危险？先打电话
        </Heading>
      </Box>
      <Box className="relief-keys">
        {DANGER.map(({ phone, who }) => (
          <Button key={phone} look="line" phone={phone} label={`${phone} ${who}`}>
            <Box as="span" className="relief-key">
              <Text className="relief-number">{phone}</Text>
              <Text className="relief-who">{who}</Text>
            </Box>
          </Button>
        ))}
      </Box>
      <Row icon="phone" title={duty.name} value={duty.phone} phone={duty.phone} />
      {children}
    </Box>
  );
}
