import { sayDateTime } from '@jianghan/shared/calendar/words';
import type { AuditLine } from '@jianghan/shared/trust/audit';
import { LOOK_PURPOSES, REVEAL_FIELDS, type RevealField, WHO, type Who } from '@jianghan/shared/trust/looks';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { Form } from '../../components/form';
import { Heading } from '../../components/heading';
import { Remote } from '../../components/remote';
import { Empty } from '../../components/state-block';
import { Paragraph, Text } from '../../components/text';
import { WhenField } from '../../components/when-field';
import { sayAction, sayActor, sayObject } from '../words';
import { useSearch } from './use-search';

function sayField(field: string): string {
  const [who, name] = field.split('.');
  return `${WHO[who as Who] ?? who}的${REVEAL_FIELDS[name as RevealField] ?? name}`;
}

function why({ field, reason, note }: AuditLine): string {
  const purpose = reason === null ? null : (LOOK_PURPOSES[reason as keyof typeof LOOK_PURPOSES] ?? reason);
  return [field && sayField(field), purpose, note].filter(Boolean).join(' · ');
}

function Line({ of }: { of: AuditLine }) {
  const because = why(of);
  return (
    <Box role="listitem" className="records-line">
      <Paragraph>
        <Text strong>{sayAction(of.action)}</Text>
      </Paragraph>
      <Paragraph size="second">{`${sayDateTime(of.at)} · ${of.actorLogin ?? sayActor(of.actorKind)}`}</Paragraph>
      {because && <Paragraph size="second">{because}</Paragraph>}
      <Paragraph size="small" tone="quiet" className="records-id">
        {`对象 ${sayObject(of.objectKind)} ${of.objectId}；操作人 ${of.actorId ?? '无'}；追踪号 ${of.traceId}`}
      </Paragraph>
    </Box>
  );
}

/** Lines by object, person and days, newest first. */
export function Lines() {
  const { typed, set, search, lines, later, isLater } = useSearch();
  return (
    <>
      <Heading level={2}>查审计记录</Heading>
      <Form onSubmit={search}>
        <Field
          name="object"
          label="对象"
          hint="办件编号，或对象的编号"
          optional
          value={typed.object}
          onChange={set('object')}
        />
        <Field
          name="person"
          label="人"
          hint="工作人员的账号，或居民的账号编号"
          optional
          value={typed.person}
          onChange={set('person')}
        />
        <WhenField kind="date" name="from" label="从哪天起" value={typed.from} onChange={set('from')} />
        <WhenField kind="date" name="to" label="到哪天为止" value={typed.to} onChange={set('to')} />
        <Box className="records-actions">
          <Button submit>查</Button>
        </Box>
      </Form>
      <Paragraph size="second" tone="quiet">
        查一次也记一行。
      </Paragraph>
      <Remote of={lines} empty={<Empty title="没有这样的记录" icon="search" />} rows={4}>
        {({ items, nextCursor }) => (
          <>
            <Block padded>
              <Box role="list" label="审计记录">
                {items.map((line) => (
                  <Line key={line.entryId} of={line} />
                ))}
              </Box>
            </Block>
            <Box className="records-actions">
              {nextCursor && (
                <Button look="line" onPress={() => later(nextCursor)}>
                  看更早的
                </Button>
              )}
              {isLater && (
                <Button look="line" onPress={search}>
                  回到最新的
                </Button>
              )}
            </Box>
          </>
        )}
      </Remote>
    </>
  );
}
