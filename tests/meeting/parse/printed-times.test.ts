import { expect, test } from 'vitest';
import { durationsIn, timesIn } from '../../../src/meeting/parse/printed-times.ts';

test.each([
  ['午前11時53分', '11:53'],
  ['午後2時半から', '14:30'],
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
  ['for approximately 45 minutes', 'about 45 minutes'],
  ['for about an hour', 'about 60 minutes'],
  ['for one hour and 15 minutes', '75 minutes'],
  ['for an hour and a half', '90 minutes'],
  ['for half an hour', '30 minutes'],
])('“%s” is understood', (printed, duration) => {
  expect(durationsIn(printed)).toEqual([duration]);
});
