import { listCommunities } from '@jianghan/shared/eldercare/contract-finder';
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
import { goBack } from '../../navigate';
import { useRemote } from '../../use-remote';
import { askPosition, POSITION_WORDS } from '../position';
import { useWanted, want } from '../wanted';
import '../style.css';

const FINDER = '/eldercare/find';

/** A street is enough, a community is nearer; the phone's own position only when somebody asks for it (W-40). */
export default function Where() {
  const communities = useRemote(listCommunities, {});
  return (
    <Page title="从哪里走起" fallback={FINDER} staleAt={communities.staleAt}>
      <Position />
      <Remote of={communities} rows={4}>
        {({ items }) => <Streets streets={items} />}
      </Remote>
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
    if (asked.kind === 'refused') return setProblem(asked.why);
    want({ from: { kind: 'point', ...asked.point } });
    goBack(FINDER);
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

function Streets({ streets }: { streets: readonly StreetView[] }) {
  const from = useWanted((state) => state.from);
  const [street, setStreet] = useState<string | null>(from?.kind === 'street' ? from.street : null);
  const [community, setCommunity] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const chosen = streets.find((one) => one.street === street);
  const errors = attempt > 0 && street === null ? [{ field: 'street', message: '请选街道' }] : [];
  const take = () => {
    setAttempt(attempt + 1);
    if (chosen === undefined) return;
    const near = chosen.communities.find(({ communityId }) => communityId === community);
    want({
      from:
        near === undefined
          ? { kind: 'street', street: chosen.street, name: chosen.name }
          : { kind: 'community', communityId: near.communityId, name: `${chosen.name} ${near.name}` },
    });
    goBack(FINDER);
  };
  return (
    <>
      <Errors errors={errors} attempt={attempt} />
      <RadioGroup
        name="street"
        legend="街道"
        columns={2}
        options={streets.map((one) => ({ value: one.street, label: one.name }))}
        value={street}
        onChange={(value) => {
          setStreet(value);
          setCommunity(null);
        }}
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
          onChange={setCommunity}
        />
      )}
      <Box className="elder-ways">
        <Button onPress={take}>看看附近有什么</Button>
      </Box>
    </>
  );
}
