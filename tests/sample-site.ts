export const meetingPath = 'meetings/2024-05-02-hawaii.md';
export const sourcePath = 'sources/2024-05-02-hawaii.txt';

/** Content of a small site without problems: path → text. */
export const sampleFiles = {
  'site.yaml': 'name: Sample\norigin: https://sample.example\ncontact: mailto:us@sample.example\n',
  [meetingPath]: `---
title: Defense Ministerial Meeting (Summary)
publisher: Ministry of Defense
published: 2024-05-03
held: 2024-05-02
time: 11:53
duration: about 45 minutes
place: Hawaii
people:
  - Minister Kihara
  - Secretary Austin
inferred:
  held: The text leaves out the year.
terms: https://www.mod.go.jp/e/notice.html
frame:
  - title: Defense Ministerial Meeting (Summary)
  - published: May 3, 2024
  - publisher: Ministry of Defense
  - furniture: In Japanese
  - text
  - furniture: Summary(PDF)
---

On May 2, Minister Kihara and Secretary Austin met at 11:53 (local time) for approximately 45 minutes in Hawaii.
The summary is as follows.

## Status quo {#status-quo}

1. The Ministers confirmed the status quo.
2. They also concurred.

## 2. Deterrence {#deterrence .official}

1. The Ministers discussed “2+2” and U.S. bases.[^ministers]

[^ministers]: See [the next topic](#deterrence).
`,
  [sourcePath]: `Defense Ministerial Meeting (Summary)

May 3, 2024
Ministry of Defense

In Japanese

On May 2, Minister Kihara and Secretary Austin met at 11:53 (local time) for approximately 45 minutes in Hawaii. The summary is as follows.

The Ministers confirmed the status quo. They also concurred.

2. Deterrence
The Ministers discussed “2+2” and U.S. bases.

Summary(PDF)`,
};
