const amount = String.raw`(?<hours>an|one|two|three|\d{1,2}) hours?(?: and (?:a (?<halfHour>half)|(?<extra>\d{1,2}) minutes))?|(?<minutes>\d{1,3})[ -]minutes?|(?<half>half an hour)`;
const form = new RegExp(
  String.raw`(?<rough>(?:about|approximately|around|some|roughly) )?\b(?:${amount})\b`,
  'gi',
);
const words: Record<string, number> = { an: 1, one: 1, two: 2, three: 3 };

/** A length of time as an official text prints it. */
export interface PrintedDuration {
  minutes: number;
  /** “approximately”, “about” or the like stands before it. */
  rough: boolean;
}

/** Every length of time printed in a text: “approximately 45 minutes”, “about an hour”. */
export function durationsIn(text: string): PrintedDuration[] {
  return [...text.replace(/[\s\u00A0]+/g, ' ').matchAll(form)].map(({ groups = {} }) => {
    const { hours, halfHour, extra, minutes, half, rough } = groups;
    const whole = hours === undefined ? 0 : (words[hours.toLowerCase()] ?? Number(hours));
    const rest =
      Number(minutes ?? extra ?? 0) + (halfHour !== undefined || half !== undefined ? 30 : 0);
    return { minutes: whole * 60 + rest, rough: rough !== undefined };
  });
}
