import { expect, test } from 'vitest';
import { datesIn, durationsIn, isoDay, timesIn } from '../../../src/meeting/parse/printed-facts.ts';

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
  ['from 11:53 (local time)', '11:53'],
  ['at 1600 (local time)', '16:00'],
  ['at 14:30 (ChST)', '14:30'],
  ['at 12:25 pm', '12:25'],
  ['at 14:05 pm', '14:05'],
  ['at 9:30 a.m.', '09:30'],
  ['at 12:05 am', '00:05'],
])('“%s” is %s', (printed, time) => {
  expect(timesIn(printed)).toEqual([time]);
});

test.each(['the year 2024 (local elections)', '“2+2”', '25:00'])('“%s” has no time', (printed) => {
  expect(timesIn(printed)).toEqual([]);
});

test.each([
  ['for approximately 45 minutes', { minutes: 45, rough: true }],
  ['for about an hour', { minutes: 60, rough: true }],
  ['for one hour and 15 minutes', { minutes: 75, rough: false }],
  ['for an hour and a half', { minutes: 90, rough: false }],
  ['for half an hour', { minutes: 30, rough: false }],
])('“%s” is understood', (printed, duration) => {
  expect(durationsIn(printed)).toEqual([duration]);
});
