import type { Client } from '@jianghan/api/testing/client';
import { Client as ApiClient } from '@jianghan/api/testing/client';
import type { Person } from '@jianghan/api/testing/people';
import { dateOf } from '@jianghan/shared/calendar/dates';
import { sayDate, sayTime } from '@jianghan/shared/calendar/words';
import { type Booking, listMyBookings, type Slot } from '@jianghan/shared/marriage/contract';
import type { Couple } from './by-api';
import { newestCode } from './sandbox';
import type { Mode, Stage } from './use-stage';
import { Visitor } from './visitor';

/** One of a couple, going the way from the first page to the booked day by their own hand. */
export class Resident extends Visitor {
  readonly person: Person;
  readonly partner: Person;
  /** Called wherever the page has come to ask something new. */
  atEachStep: (name: string) => Promise<void> = async () => {};
  readonly #stage: Stage;

  private constructor(stage: Stage, visitor: Visitor, couple: Couple) {
    super(visitor, visitor.mode);
    this.#stage = stage;
    this.person = couple.booker;
    this.partner = couple.partner;
  }

  static async of(stage: Stage, mode: Mode, couple: Couple): Promise<Resident> {
    return new Resident(stage, await Visitor.arrive(stage, mode), couple);
  }

  /** From the sign-in page on, wherever it was opened from. */
  async signIn(): Promise<void> {
    await this.type('手机号', this.person.phone);
    await this.press('获取验证码');
    await this.sees('验证码已发到');
    await this.atEachStep('sign-in-code');
    await this.type('验证码', await newestCode(this.#stage.origin, this.person.phone));
    await this.pressExactly('登录');
  }

  /** Consent first, then name and number. */
  async proveIdentity(): Promise<void> {
    await this.tick(/^我同意/);
    await this.press('同意，继续');
    await this.type('姓名', this.person.name);
    await this.atEachStep('real-name-name');
    if (this.isElder) await this.press('下一步');
    await this.type('身份证号', this.person.idNumber);
    await this.atEachStep('real-name-number');
    await this.press('核验');
  }

  /** From the guide to the page about both people, through sign-in and the real-name check. */
  async begin(): Promise<void> {
    await this.goTo('/marriage/guide');
    await this.press('开始预约');
    await this.arrivesAt('/account/sign-in');
    await this.signIn();
    await this.arrivesAt('/account/real-name');
    await this.proveIdentity();
    await this.arrivesAt('/marriage/people');
  }

  async fillPeople(): Promise<void> {
    if (this.isElder) await this.#answerOneByOne();
    else await this.#answerOnOnePage();
    await this.arrivesAt('/marriage/calendar');
  }

  async #answerOnOnePage(): Promise<void> {
    await this.choose('内地居民', '您是哪里的居民');
    await this.choose('内地居民', '对方是哪里的居民');
    await this.typePartner();
    await this.choose('参加', '参加颁证仪式吗');
    await this.choose('4 位', '来几位亲友');
    await this.choose('不需要', '需要婚前辅导吗');
    await this.atEachStep('people-filled');
    await this.press('下一步：选日子和时间');
  }

  /** Name and numbers as the one page asks them. */
  async typePartner(): Promise<void> {
    await this.type('对方姓名', this.partner.name);
    await this.type('对方身份证号', this.partner.idNumber);
    await this.type('对方手机号（选填）', this.partner.phone);
  }

  async #answerOneByOne(): Promise<void> {
    await this.#answer('您是哪里的居民？', () => this.choose('内地居民'));
    await this.#answer('对方是哪里的居民？', () => this.choose('内地居民'));
    await this.#answer('对方叫什么名字？', () => this.type('对方姓名', this.partner.name));
    await this.#answer('对方身份证号是多少？', () => this.type('对方身份证号', this.partner.idNumber));
    await this.#answer('对方手机号是多少？', () => this.type('对方手机号（选填）', this.partner.phone));
    await this.#answer('参加颁证仪式吗？', () => this.choose('参加'));
    await this.#answer('来几位亲友？', () => this.choose('4 位'));
    await this.#answer('需要婚前辅导吗？', () => this.choose('不需要'));
    await this.seesHeading('到场要人帮忙吗？');
    await this.atEachStep('people-到场要人帮忙吗？');
    await this.press('去选日子');
  }

  async #answer(question: string, give: () => Promise<void>): Promise<void> {
    await this.seesHeading(question);
    await give();
    await this.atEachStep(`people-${question}`);
    await this.press('下一题');
  }

  /** A day and a clock time, then on to the review. */
  async chooseTime(slot: Slot): Promise<void> {
    await this.chooseSlot(slot);
    await this.press(this.isElder ? '去核对' : '下一步：核对信息');
    await this.arrivesAt('/marriage/review');
    await this.seesHeading('看一遍，没错就提交');
  }

  async chooseSlot({ startsAt }: Slot): Promise<void> {
    await (this.isElder ? this.#findInList(startsAt) : this.#findInMonth(startsAt));
    await this.choose(new RegExp(`^${sayTime(startsAt)}，余`));
  }

  async #findInMonth(startsAt: string): Promise<void> {
    const day = this.pressable(new RegExp(`^${sayDate(dateOf(startsAt))}，`));
    await this.pressable('下个月').waitFor();
    if (!(await day.isVisible())) {
      const later = this.pressable('下个月');
      await ((await later.isEnabled()) ? later : this.pressable('上个月')).click();
    }
    await day.click();
  }

  async #findInList(startsAt: string): Promise<void> {
    await this.seesHeading('哪天来？');
    const day = this.pressable(new RegExp(`^${sayDate(dateOf(startsAt))}`));
    while (!(await day.isVisible())) await this.press('后面的日子');
    await day.click();
  }

  async confirm(): Promise<void> {
    await this.tick(/^我们双方自愿结婚/);
    await this.tick(/同意由我填写以上信息/);
  }

  async confirmAndSubmit(): Promise<void> {
    await this.confirm();
    await this.press('提交预约');
  }

  async seesBooked(): Promise<void> {
    await this.arrivesAt('/marriage/booking');
    await this.seesHeading('预约已提交');
    await this.seesHeading('日子留好了');
  }

  /** The whole way up to the review. */
  async prepare(slot: Slot): Promise<void> {
    await this.begin();
    await this.fillPeople();
    await this.chooseTime(slot);
  }

  /** The API as this browser may use it. */
  async asClient(): Promise<Client> {
    const cookies = await this.page.context().cookies();
    const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    return new ApiClient(this.#stage.origin, { Origin: this.#stage.origin, Cookie });
  }

  /** All bookings of this person in the database. */
  async bookings(): Promise<readonly Booking[]> {
    return (await (await this.asClient()).call(listMyBookings, { query: {} })).items;
  }
}
