/** The street's own number beside the hotline; one that has none of its own has the hotline alone. */
export const sayPhones = (name: string, phone: string) => (phone === '12345' ? ' 12345' : `${name} ${phone}，或 12345`);

/** 2026年11月24日, as dates stand on paper. */
export const fullDate = (on: string) => `${on.slice(0, 4)}年${Number(on.slice(5, 7))}月${Number(on.slice(8, 10))}日`;
