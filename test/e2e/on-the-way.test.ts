import { freeSlot, makeCouple } from './stage/by-api';
import { inspect } from './stage/inspect';
import { Resident } from './stage/resident';
import { useStage } from './stage/use-stage';

const stage = useStage();

test.each(['standard', 'elder'] as const)(
  'every question on the way is accessible, whole and big enough (%s)',
  async (mode) => {
    const resident = await Resident.of(stage, mode, await makeCouple(stage.origin));
    const findings: Record<string, string[]> = {};
    resident.atEachStep = async (name) => {
      const found = await inspect(resident, name);
      if (found.length > 0) findings[name] = found;
    };
    await resident.prepare(await freeSlot(stage.origin, 3));
    expect(findings).toEqual({});
  },
);
