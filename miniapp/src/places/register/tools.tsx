import type { ReplyOf } from '@jianghan/shared/contract';
import { exportPlaces, removeSamplePlaces } from '@jianghan/shared/eldercare/contract-register';
import { useState } from 'react';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Problem } from '../../problem';
import { saveFile } from '../../save-file';
import { callInSession } from '../../session';
import { useCommand } from '../../use-command';
import { PlacesProblem } from '../problem';

/** The ways in and out: a file of the form. */
export function Tools() {
  const [problem, setProblem] = useState<Problem>();
  const take = async (format: 'xlsx' | 'csv') => {
    setProblem(undefined);
    try {
      saveFile(await callInSession(exportPlaces, { query: { format } }));
    } catch (thrown) {
      setProblem(thrown instanceof Problem ? thrown : new Problem('broken'));
    }
  };
  return (
    <>
      <Box className="places-tools">
        <Button look="text" small icon="plus" to="/places/import">
          导入
        </Button>
        <Button look="text" small icon="document" onPress={() => void take('xlsx')}>
          下载 xlsx
        </Button>
        <Button look="text" small icon="document" onPress={() => void take('csv')}>
          下载 CSV
        </Button>
      </Box>
      <PlacesProblem of={problem} />
    </>
  );
}

interface RemoveProps {
  /** Whether there are any left. */
  hasSome: boolean;
  onDone: () => void;
}

/** Takes every sample away at once: asked twice, and proved. */
export function RemoveSamples({ hasSome, onDone }: RemoveProps) {
  const [isAsked, setAsked] = useState(false);
  const [gone, setGone] = useState<ReplyOf<typeof removeSamplePlaces>>();
  const remove = useCommand(removeSamplePlaces);
  const send = async () => {
    const reply = await remove.run({ body: {} });
    if (reply === undefined) return;
    setAsked(false);
    setGone(reply);
    onDone();
  };
  if (gone !== undefined) {
    return (
      <Notice tone="done" title={`已去掉 ${gone.removed} 处示例和 ${gone.communities} 个示例社区`} urgent>
        {gone.hidden > 0 && `${gone.hidden} 处有人办过事，留着，不再显示。`}
      </Notice>
    );
  }
  if (!hasSome) return null;
  if (!isAsked) {
    return (
      <Button look="line" onPress={() => setAsked(true)}>
        去掉所有示例
      </Button>
    );
  }
  return (
    <Notice tone="danger" title="全区的示例一次都去掉，不能恢复">
      示例的机构、服务点和社区都会去掉，连同照片和价格。已经有人在那里办过事的，留着，只是不再显示。要输入动态码。
      <PlacesProblem of={remove.problem} />
      <Box className="places-steps">
        <Button onPress={() => void send()} busy={remove.busy} busyText="正在去掉">
          确定，去掉所有示例
        </Button>
        <Button look="text" onPress={() => setAsked(false)}>
          先不去掉
        </Button>
      </Box>
    </Notice>
  );
}
