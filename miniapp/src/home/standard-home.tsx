import { dateOf } from '@jianghan/shared/calendar/dates';
import { sayDate } from '@jianghan/shared/calendar/words';
import { Announcement } from '../components/announcement';
import { Box } from '../components/box';
import { Button } from '../components/button';
import { DangerNumbers } from '../components/danger-numbers';
import { Doors } from '../components/doors';
import { Heading } from '../components/heading';
import { OtherMatters } from '../components/other-matters';
import { Page } from '../components/page';
import { APP_NAME } from '../components/page/props';
import { Paragraph } from '../components/text';
import { choose, openSignIn, useSession } from '../session';
import { ClockTower } from './clock-tower';
import { greeting } from './greeting';
import { NextThing } from './next-thing';
import { useToday } from './use-today';

export function StandardHome({ now }: { now: Date }) {
  const { status, me } = useSession();
  const today = useToday(now);
  return (
    <Page title={APP_NAME} tab="home" ownHeading>
      <Box className="home-hello">
        <Heading level={1}>{greeting(now, me?.name)}</Heading>
        <Paragraph size="second" tone="quiet">
          {[sayDate(dateOf(now)), today.window].filter(Boolean).join(' · ')}
        </Paragraph>
        <ClockTower now={now} />
      </Box>
      <Box className="home-ways">
        <Button look="line" small icon="letters" onPress={() => void choose({ elder: true })}>
          长辈模式
        </Button>
        {(status === 'out' || me?.phone === null) && (
          <Button look="line" small icon="person" onPress={openSignIn}>
            登录
          </Button>
        )}
      </Box>
      <Announcement />
      <NextThing />
      <Heading level={2}>办事</Heading>
      <Doors marriageNote={['不收费', today.earliest].filter(Boolean).join('，')} />
      <OtherMatters />
      <DangerNumbers />
      <Box className="home-fine">
        <Paragraph size="small" tone="quiet">
          不想在手机上办：工作时间到婚姻登记处或街道窗口，一样办理。有疑问拨 12345。
        </Paragraph>
      </Box>
    </Page>
  );
}
