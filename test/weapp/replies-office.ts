/** The office of the replies, as residents and its administrator read it. */
export const office = {
  officeId: '0192f3a1-7c1e-7cc0-8a3e-2b1c0d9e8f70',
  name: '江汉区婚姻登记处（示例）',
  address: '示例路 1 号',
  phone: '027-0000-1101',
  location: null,
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:30', closes: '17:00' })),
  isSample: true,
};
