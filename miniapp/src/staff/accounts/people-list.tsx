import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Pressable } from '../../components/pressable';
import { Remote } from '../../components/remote';
import { Empty } from '../../components/state-block';
import { Tag } from '../../components/tag';
import { Paragraph, Text } from '../../components/text';
import type { Accounts } from './use-accounts';
import { STATES, sayRoles } from './words';

/** Everybody who has an account, in the order of their making. */
export function PeopleList({ accounts }: { accounts: Accounts }) {
  const { page, people, nextCursor, isFirstPage, turnTo, mayMake, choose } = accounts;
  return (
    <>
      {mayMake && (
        <Box className="staff-actions">
          <Button look="line" icon="plus" onPress={() => choose({ name: 'new' })}>
            建一个账号
          </Button>
        </Box>
      )}
      <Box className="staff-after">
        <Remote of={page} rows={4}>
          {() => (people.length === 0 ? <Empty title="这一页没有账号" /> : <People accounts={accounts} />)}
        </Remote>
      </Box>
      <Box className="staff-actions">
        {nextCursor !== null && (
          <Button look="text" onPress={() => turnTo(nextCursor)}>
            下一页
          </Button>
        )}
        {!isFirstPage && (
          <Button look="text" onPress={() => turnTo(undefined)}>
            回到第一页
          </Button>
        )}
      </Box>
    </>
  );
}

function People({ accounts: { people, open, choose } }: { accounts: Accounts }) {
  return (
    <Block className="staff-people">
      <Box as="ul" role="list">
        {people.map(({ staffId, name, login, roles, state }) => {
          const isOpen = open?.staffId === staffId;
          return (
            <Box as="li" key={staffId}>
              <Pressable
                className={isOpen ? 'row staff-person staff-person-on' : 'row staff-person'}
                pressed={isOpen}
                onPress={() => choose({ name: 'person', staffId })}
              >
                <Box as="span" className="row-words">
                  <Box as="span" className="staff-person-line">
                    <Text strong>{`${name} · ${login}`}</Text>
                    <Tag tone={STATES[state].tone}>{STATES[state].text}</Tag>
                  </Box>
                  <Text size="small" tone="quiet">
                    {sayRoles(roles)}
                  </Text>
                </Box>
              </Pressable>
            </Box>
          );
        })}
      </Box>
      <Paragraph size="small" tone="quiet" className="spoken">{`${people.length} 个账号`}</Paragraph>
    </Block>
  );
}
