import type { StreetView } from '@jianghan/shared/eldercare/schemas';
import { useState } from 'react';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { Errors } from '../../components/errors';
import { Notice } from '../../components/notice';
import { Page } from '../../components/page';
import { Remote } from '../../components/remote';
import { Paragraph } from '../../components/text';
import { askPosition, POSITION_WORDS } from '../position';
import { takeFrom, useWhere } from './use-where';
import '../style.css';

/** A street is enough, a community is nearer; the phone's own position only when somebody asks for it (W-40). */
export default function Where() {
  const where = useWhere();
  return (
    <Page
      title="从哪里走起"
      fallback="/eldercare/find"
      staleAt={where.communities.staleAt}
      onSubmit={where.take}
      bar={<Button submit>看看附近有什么</Button>}
    >
      <Errors errors={where.errors} attempt={where.attempt} />
      <Position />
      <Remote of={where.communities} rows={4}>
        {({ items }) => <Streets streets={items} where={where} />}
      </Remote>
      <Box className="elder-ways">
        <Button look="text" onPress={() => takeFrom(null)}>
          不选地方，看全区的
        </Button>
      </Box>
    </Page>
  );
}

function Position() {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const ask = async () => {
    setBusy(true);
    setProblem(null);
    const asked = await askPosition();
    setBusy(false);
    if (asked.kind === 'refused') setProblem(asked.why);
    else takeFrom({ kind: 'point', ...asked.point });
  };
  return (
    <Box className="elder-position">
      <Button look="line" icon="place" busy={busy} busyText="正在看您在哪里" onPress={ask}>
        {POSITION_WORDS.button}
      </Button>
      <Paragraph size="second" tone="quiet">
        {POSITION_WORDS.note}
      </Paragraph>
      {problem !== null && (
        <Notice tone="warn" title="没有得到位置" urgent>
          {problem}
        </Notice>
      )}
    </Box>
  );
}

function Streets({ streets, where }: { streets: readonly StreetView[]; where: ReturnType<typeof useWhere> }) {
  const { street, community, chosen, errors, chooseStreet, chooseCommunity } = where;
  return (
    <>
      <RadioGroup
        name="street"
        legend="街道"
        columns={2}
        options={streets.map((one) => ({ value: one.street, label: one.name }))}
        value={street}
        onChange={chooseStreet}
        error={errors[0]?.message}
      />
      {chosen !== undefined && (
        <RadioGroup
          name="community"
          legend="社区（可以不选）"
          hint="选了社区，走路时间更准。社区的位置是大致的。"
          columns={2}
          options={chosen.communities.map(({ communityId, name }) => ({ value: communityId, label: name }))}
          value={community}
          onChange={chooseCommunity}
        />
      )}
    </>
  );
}
