import { expect, test } from 'vitest';
import { datesIn, isoDay } from '../../../src/meeting/parse/printed-dates.ts';

test.each([
  ['May 3, 2024', '2024-05-03'],
  ['November 18th, 2019', '2019-11-18'],
  ['Oct 4, 2022', '2022-10-04'],
  ['Sept. 4 (Thu.), 2025', '2025-09-04'],
  ['3 May, 2024', '2024-05-03'],
  ['the 18th of November 2019', '2019-11-18'],
  ['2024/5/3', '2024-05-03'],
])('%s is %s', (printed, day) => {
  expect(datesIn(printed).map(isoDay)).toEqual([day]);
});

test.each(['On May 2, he', 'February 30, 2024'])('%s is no whole day', (printed) => {
  expect(datesIn(printed).map(isoDay)).toEqual([undefined]);
});

test.each(['in May 2024', 'they may 5 times', 'May 11:53'])('%s has no day', (printed) => {
  expect(datesIn(printed)).toEqual([]);
});

test.each([
  ['July 23-24, 2018', ['2018-07-23', '2018-07-24']],
  ['23–24 July 2018', ['2018-07-23', '2018-07-24']],
  ['July 23 and 24, 2018', ['2018-07-23', '2018-07-24']],
  ['from July 31 to August 1, 2020', ['2020-07-31', '2020-08-01']],
  ['31 July – 1 August 2020', ['2020-07-31', '2020-08-01']],
  ['5 September 2025', ['2025-09-05']],
  ['[Date] September 11, 2000', ['2000-09-11']],
  ['2024年5月2日', ['2024-05-02']],
  ['令和６年５月２日', ['2024-05-02']],
  ['令和五年十月四日', ['2023-10-04']],
  ['平成三十一年四月二十日から二十一日', ['2019-04-20', '2019-04-21']],
  ['平成元年1月8日から10日', ['1989-01-08', '1989-01-10']],
])('%s is %j', (printed, days) => {
  expect(datesIn(printed).map(isoDay)).toEqual(days);
});
