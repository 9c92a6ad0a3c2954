import { freeSlot, makeCouple } from './stage/by-api';
import { Resident } from './stage/resident';
import { useStage } from './stage/use-stage';

const stage = useStage();

test.each(['standard', 'elder'] as const)(
  'a couple signs in, proves a name, books a day, finds it in 进度 and cancels it (%s)',
  async (mode) => {
    const slot = await freeSlot(stage.origin, 5);
    const resident = await Resident.of(stage, mode, await makeCouple(stage.origin));
    await resident.prepare(slot);
    await resident.confirmAndSubmit();
    await resident.seesBooked();
    expect(await resident.bookings()).toMatchObject([{ state: 'awaiting_partner', startsAt: slot.startsAt }]);

    await resident.goTo('/progress');
    await resident.press('结婚登记');
    await resident.arrivesAt('/casefile/detail');
    await resident.press('看预约');
    await resident.arrivesAt('/marriage/booking');
    await resident.press(/^取消预约/);
    await resident.arrivesAt('/marriage/cancel');
    await resident.seesHeading('要取消这个预约吗？');
    await resident.pressExactly('取消预约');
    await resident.arrivesAt('/marriage/booking');
    await resident.sees('这个预约已经取消，不用到场');
    expect(await resident.bookings()).toMatchObject([{ state: 'cancelled_by_user' }]);

    await resident.goTo('/progress');
    await resident.seesHeading('办完了');
    await resident.sees('已取消');
    expect(resident.seen.troubles).toEqual([]);
  },
);
