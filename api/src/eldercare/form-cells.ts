import { withoutUnseen } from '@jianghan/shared/unseen';

/** What is wrong with a cell, in words for who filled it in. */
export class WrongCell extends Error {}

const wrong = (text: string): never => {
  throw new WrongCell(text);
};

/** How one cell of the form is read and written. */
export interface Cell<T> {
  read(text: string): T;
  write(value: T): string;
}

export function textCell(most: number): Cell<string> {
  return {
    read: (text) => {
      if (text === '') return wrong('要填');
      if (withoutUnseen(text) !== text) return wrong('有看不见的控制字符');
      return [...text].length > most ? wrong(`最多 ${most} 个字`) : text;
    },
    write: (value) => value,
  };
}

/** An empty cell is a fact of its own: nobody has said it. */
export function orNothing<T>(cell: Cell<T>): Cell<T | null> {
  return {
    read: (text) => (text === '' ? null : cell.read(text)),
    write: (value) => (value === null ? '' : cell.write(value)),
  };
}

export function wholeCell(min: number, max: number): Cell<number> {
  return {
    read: (text) => {
      const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
      return value >= min && value <= max ? value : wrong(`要填 ${min} 到 ${max} 的整数`);
    },
    write: String,
  };
}

export function degreesCell(min: number, max: number): Cell<number> {
  return {
    read: (text) => {
      const value = /^-?\d{1,3}(\.\d{1,15})?$/.test(text) ? Number(text) : Number.NaN;
      return value >= min && value <= max ? value : wrong(`要填 ${min} 到 ${max} 的度数，如 114.2594`);
    },
    write: String,
  };
}

const FEN = 100;

/** 元 in the form, 分 in the register. */
export const moneyCell: Cell<number> = {
  read: (text) => {
    const plain = text.replace(/[,，¥]/g, '');
    const [, whole, cents = ''] = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(plain) ?? wrong('要填金额（元），最多两位小数');
    return Number(whole) * FEN + Number(cents.padEnd(2, '0'));
  },
  write: (fen) => {
    const cents = fen % FEN;
    return `${Math.floor(fen / FEN)}${cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`}`;
  },
};

/** `2028-05-31`, and what spreadsheets make of it. */
export const dateCell: Cell<string> = {
  read: (text) => {
    const [, year, month = '', day = ''] =
      /^(20\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:T[\d:.]+Z)?$/.exec(text) ?? wrong('日期写作 2028-05-31');
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isReal(date) ? date : wrong('没有这一天');
  },
  write: (date) => date,
};

/** JavaScript takes February 31 for March 3. */
function isReal(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}

/** One of a list, by the words that people read. */
export function choiceCell<K extends string>(words: Readonly<Record<K, string>>): Cell<K> {
  const keys = Object.keys(words) as K[];
  return {
    read: (text) => keys.find((key) => words[key] === text) ?? wrong(`只能是：${Object.values(words).join('、')}`),
    write: (key) => words[key],
  };
}

const SEPARATOR = /[、,，;；\s]+/;

/** Several of a list, as bits in its order. */
export function setCell(words: readonly string[]): Cell<number> {
  return {
    read: (text) => {
      const said = text.split(SEPARATOR).filter((word) => word !== '');
      const unknown = said.filter((word) => !words.includes(word));
      if (unknown.length > 0) return wrong(`没有“${unknown[0]?.slice(0, 20)}”，只能是：${words.join('、')}`);
      return said.reduce((bits, word) => bits | (1 << words.indexOf(word)), 0);
    },
    write: (bits) => words.filter((_, at) => (bits & (1 << at)) !== 0).join('、'),
  };
}

export const yesNoCell: Cell<boolean> = {
  read: (text) => ({ 是: true, 否: false, '': false })[text] ?? wrong('只能是：是、否'),
  write: (value) => (value ? '是' : '否'),
};
