/** Invented names; none is meant to be anyone's or any place's. The earlier in a list the commoner. */
export const names = {
  person: combined(
    'Ari Bel Cor Dan Els Fen Gar Hol Iso Kita Lin Mori Naga Oka Per Ros Saka Taka Ued Wat Yama',
    'berg da dale field gawa hara kawa ley man mori moto mura ner saki son ta wood worth',
    200,
  ),
  place: combined(
    'Ash Bay Cape East Fair Green High Iwa Kami Kuro Long Mina New Oki Port Sand Shira Stone Tomi West',
    'bridge bury dai ford gate hama haven jima minato mouth noura port saki shima ton ura wick zaki',
    220,
  ),
  exercise: combined(
    'Amber Brave Clear Distant Eager Firm Golden Hidden Iron Jade Keen Lone Noble Open Proud Rapid',
    'Anchor Beacon Compass Dawn Falcon Heron Lantern Mariner Orbit Pine Ridge Shield Torch Voyage',
    90,
    ' ',
  ),
  programme: combined(
    'AC BI CO DE FU GI JA KE LO MA NE OR PA RE SI TO UN VA WE XE',
    'CAP DIX FAM GOS LIN MET NAR PEX RAS STA TEC VEN',
    120,
  ),
};

/** Pairs of a head and a tail, so ordered that neighbours share neither; the first `count` of them. */
function combined(heads: string, tails: string, count: number, between = ''): string[] {
  const first = heads.split(' ');
  const second = tails.split(' ');
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / first.length);
    const head = first[index % first.length] ?? '';
    return head + between + (second[(index + round) % second.length] ?? '');
  });
}
