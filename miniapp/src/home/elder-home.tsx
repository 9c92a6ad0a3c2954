import { HOTLINE } from '../call-phone';
import { Announcement } from '../components/announcement';
import { Box } from '../components/box';
import { Button } from '../components/button';
import { Page } from '../components/page';
import { APP_NAME } from '../components/page/props';
import { Row } from '../components/row';
import { Text } from '../components/text';
import { choose } from '../session';
import { useNext } from './next-thing';
import { useToday } from './use-today';

/** Four doors and a phone; a door says when something waits. */
export function ElderHome({ now }: { now: Date }) {
  const { toDo } = useNext();
  const { earliest } = useToday(now);
  const waiting = toDo > 0 && (
    <Text strong tone="warn">
      {`有 ${toDo} 件等您处理`}
    </Text>
  );
  return (
    <Page
      title={APP_NAME}
      tab="home"
      withoutTabs
      tool={
        <Button look="line" onPress={() => void choose({ elder: false })}>
          标准模式
        </Button>
      }
      bar={
        <Button icon="phone" phone={HOTLINE}>
          打电话 12345
        </Button>
      }
    >
      <Announcement />
      <Box className="home-door home-door-blue">
        <Row strong mark="blue" icon="umbrella" title="求助" note="遇到急难，不用登录" to="/relief/start" />
      </Box>
      <Box className="home-door home-door-green">
        <Row strong mark="green" icon="house-heart" title="找养老" note="吃饭、照顾、住" to="/eldercare/find" />
      </Box>
      <Box className="home-door home-door-ink">
        <Row strong mark="quiet" icon="list" title="查进度" note={waiting || '办到哪一步了'} to="/progress" />
      </Box>
      <Box className="home-door home-door-rose">
        <Row
          strong
          mark="rose"
          icon="rings"
          title="婚姻登记"
          note={earliest ?? '约时间，不收费'}
          to="/marriage/guide"
        />
      </Box>
    </Page>
  );
}
