import { callNext, getWindow } from '@jianghan/shared/hall/contract';
import { DESK_TEXTS, Desk } from '@jianghan/shared/hall/schemas';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { Field } from '../../components/field';
import { Heading } from '../../components/heading';
import { KeyHelp } from '../../components/key-help';
import { LiveRegion } from '../../components/live-region';
import { Remote } from '../../components/remote';
import { Paragraph } from '../../components/text';
import { useKeys } from '../../keys';
import { useCommand } from '../../use-command';
import { useKeptChoice } from '../../use-kept-choice';
import { useRemote } from '../../use-remote';
import { CasePane } from '../case-pane';
import { HallFrame } from '../frame';
import { HallProblem } from '../problem';
import { useBeat } from '../use-beat';
import { useHall } from '../use-hall';

const BEAT_MS = 3_000;
const MOST_WINDOWS = 30;
const KEYS = [
  ['N', '叫下一个'],
  ['S', '开始办'],
  ['R', '再叫'],
  ['M', '过号'],
] as const;

/** One window: who is called to it, and the next. */
export default function Window() {
  const { me, officeId } = useHall();
  const [window, setWindow] = useKeptChoice<number>('window', 1);
  const [desk, setDesk] = useKeptChoice<Desk>('desk', 'all');
  const [isSetting, setSetting] = useState(false);
  return (
    <HallFrame title={`${window} 号窗口`} here="window" office={officeId}>
      <Remote of={me}>
        {() => (
          <>
            {officeId !== undefined && (
              <AtWindow key={`${officeId} ${window} ${desk}`} officeId={officeId} window={window} desk={desk} />
            )}
            {isSetting ? (
              <Settings window={window} desk={desk} onWindow={setWindow} onDesk={setDesk} />
            ) : (
              <Box>
                <Button look="line" small onPress={() => setSetting(true)}>
                  {`换窗口或事项（现在：${DESK_TEXTS[desk]}）`}
                </Button>
              </Box>
            )}
          </>
        )}
      </Remote>
    </HallFrame>
  );
}

interface AtWindowProps {
  officeId: string;
  window: number;
  desk: Desk;
}

function AtWindow({ officeId, window, desk }: AtWindowProps) {
  const view = useRemote(getWindow, { params: { officeId }, query: { window, desk } });
  const calling = useCommand(callNext);
  const [keysOn, setKeysOn] = useKeptChoice<boolean>('keys', true);
  useBeat(BEAT_MS, view.retry);
  const isFree = view.data?.current === null;
  const call = async () => {
    await calling.run({ params: { officeId }, body: { window, desk } });
    view.retry();
  };
  useKeys(isFree ? { n: () => void call() } : {}, keysOn);
  return (
    <>
      <HallProblem of={calling.problem} />
      <Remote of={view} rows={3}>
        {({ current, waiting, next }) => (
          <>
            <LiveRegion hidden>{`还有 ${waiting} 个号在等`}</LiveRegion>
            <Box className="hall-panes">
              <Block padded label="本窗口">
                {current === null ? (
                  <>
                    <Heading level={2} look="plain">
                      现在空着
                    </Heading>
                    <Paragraph tone="quiet">
                      {waiting === 0 ? '没有人在等' : `还有 ${waiting} 个号在等，下一个大概是 ${next[0] ?? ''}`}
                    </Paragraph>
                    <Box className="hall-actions">
                      <Button
                        busy={calling.busy}
                        busyText="正在叫号"
                        disabled={waiting === 0}
                        onPress={() => void call()}
                      >
                        叫下一个
                      </Button>
                    </Box>
                  </>
                ) : (
                  <>
                    <Box className="hall-big">{current.ticket?.label}</Box>
                    <Paragraph tone="quiet">{`${current.stateText}；还有 ${waiting} 个号在等`}</Paragraph>
                  </>
                )}
              </Block>
              {current !== null && <CasePane item={current} keysOn={keysOn} onMoved={view.retry} />}
            </Box>
          </>
        )}
      </Remote>
      <KeyHelp isOn={keysOn} onChange={setKeysOn} keys={KEYS} />
    </>
  );
}

interface SettingsProps {
  window: number;
  desk: Desk;
  onWindow: (window: number) => void;
  onDesk: (desk: Desk) => void;
}

/** Which window this is and what it takes; kept on this machine. */
function Settings({ window, desk, onWindow, onDesk }: SettingsProps) {
  const [typed, setTyped] = useState(String(window));
  const change = (text: string) => {
    setTyped(text);
    const wanted = Number(text);
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= MOST_WINDOWS) onWindow(wanted);
  };
  return (
    <Block padded label="本窗口">
      <Field
        name="window"
        label="窗口号"
        type="number"
        value={typed}
        onChange={change}
        hint={`1 到 ${MOST_WINDOWS}，存在这台电脑上`}
        maxLength={2}
      />
      <RadioGroup
        name="desk"
        legend="本窗口办什么"
        columns={2}
        options={Desk.options.map((value) => ({ value, label: DESK_TEXTS[value] }))}
        value={desk}
        onChange={onDesk}
      />
    </Block>
  );
}
