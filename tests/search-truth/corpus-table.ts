import { each, nearMisses, type TruthTable, wordsAbsent } from './truth.ts';

const cooperation = 'seoul/north-korea-1 2.2 4.1 7.2';
const statusQuo = 'singapore/regional-affairs-3 1.1 canberra/regional-affairs-1';
const china = 'vientiane/text-6 singapore/regional-affairs-1 canberra/regional-affairs-1';
const agreed =
  'seoul/radar-lock-on-2 vientiane/text-3 singapore/unmanned-systems-1 singapore/next-meeting-1 canberra/defence-co-operation-1';
const secretaries = 'singapore/preamble-1 P1 telephone/text-1';
const welcomed = 'vientiane/text-2 singapore/unmanned-systems-1 singapore/unmanned-systems-2';

/** The real summary among five invented texts. Long because it is a table. */
export const corpusTable: TruthTable = {
  'months and their abbreviations': {
    'October 19': { form: 'canberra/preamble-1', open: true },
    'October 2023': { otherwise: 'canberra/title', open: true },
  },
  'written otherwise': {
    ...each('MQ-9 | MQ9 | MQ 9', { otherwise: 'singapore/unmanned-systems-1' }),
    'MQ-9s': 'singapore/unmanned-systems-1',
    ...each('war game | war-game', {
      exact: 'singapore/unmanned-systems-2',
      otherwise: 'vientiane/text-3',
    }),
    'war games': { form: 'singapore/unmanned-systems-2', otherwise: 'vientiane/text-3' },
    wargame: { form: 'vientiane/text-3', otherwise: 'singapore/unmanned-systems-2' },
    wargames: { exact: 'vientiane/text-3', otherwise: 'singapore/unmanned-systems-2' },
    counterstrike: {
      exact: 'singapore/counterstrike-1',
      otherwise: 'vientiane/text-3',
      heading: 'singapore/counterstrike-2',
    },
    ...each('counter strike | counter-strike', {
      exact: 'vientiane/text-3',
      otherwise: 'singapore/counterstrike-1',
      heading: 'singapore/counterstrike-2',
    }),
    statusquo: { otherwise: statusQuo },
    commandandcontrol: { otherwise: '3.1 canberra/defence-co-operation-1' },
    'co-operation': { count: 11, otherwise: cooperation, open: true, inOrder: true },
    SM3: { otherwise: 'telephone/text-5' },
    elearning: { otherwise: 'seoul/exchanges-2' },
    lockon: { otherwise: 'seoul/radar-lock-on-1', heading: 'seoul/radar-lock-on-2' },
    coastguard: { otherwise: 'vientiane/text-6' },
    longrange: { otherwise: 'singapore/counterstrike-1' },
    viceministerial: { otherwise: 'seoul/radar-lock-on-2' },
    ADMMPlus: { otherwise: 'vientiane/text-1' },
  },
  'as printed': {
    'command and control': { exact: '3.1 canberra/defence-co-operation-1', inOrder: true },
    'command-and-control': '3.1 canberra/defence-co-operation-1',
    Taiwan: 'singapore/regional-affairs-2',
    China: { exact: china, inOrder: true },
    'China Sea': 'vientiane/text-6 singapore/regional-affairs-1',
    'East China Sea': 'singapore/regional-affairs-1',
    '"South China Sea"': 'vientiane/text-6',
    ...each('Hawaii | Hawai\u02BBi', 'singapore/unmanned-systems-2 P1'),
    ...each('Futenma | Henoko', '7.1'),
    Hoshino:
      'seoul/preamble-1 vientiane/text-1 vientiane/text-5 singapore/preamble-1 canberra/preamble-1 telephone/text-1',
    ...each('Article V | Senkaku', 'telephone/text-3'),
    ...each('GPI | SM-3', 'telephone/text-5'),
    'e-learning': 'seoul/exchanges-2',
    'lock-on': { exact: 'seoul/radar-lock-on-1', heading: 'seoul/radar-lock-on-2' },
    'vice ministerial': 'seoul/radar-lock-on-2',
    ...each('ADMM-Plus | ADMM+', 'vientiane/text-1'),
    'telephone conference': 'telephone/text-1 telephone/title',
    'Korea nuclear': 'seoul/north-korea-1',
    'North Korea': {
      exact: 'seoul/north-korea-1 telephone/text-2',
      heading: 'seoul/north-korea-2',
    },
    'Republic of Korea': 'telephone/text-4 seoul/title',
    'Press Release': 'seoul/title',
    invented: 'seoul/title vientiane/title singapore/title canberra/title telephone/title',
    Ministers: { count: 32, first: 'seoul/radar-lock-on-1' },
    'the U.S.': { count: 11, first: 'seoul/north-korea-2' },
    agreed: { exact: agreed, inOrder: true },
    welcomed,
    agreement: 'vientiane/text-2',
    interoperable: 'canberra/defence-co-operation-1',
    'Japan-Australia': { exact: 'singapore/title canberra/title', open: true },
    'Japan and Australia': {
      exact:
        'singapore/counterstrike-1 canberra/defence-co-operation-1 singapore/title canberra/title',
      first: 'canberra/defence-co-operation-1',
    },
    '"Japan and Australia"': 'canberra/defence-co-operation-1',
    'status quo': { exact: statusQuo, inOrder: true },
    '"status quo by force"': '1.1 canberra/regional-affairs-1',
  },
  'British and American': {
    defence: {
      count: 20,
      exact: 'singapore/preamble-1 canberra/preamble-1 canberra/title',
      open: true,
      inOrder: true,
    },
    programme: { exact: 'canberra/defence-co-operation-2', form: 'seoul/north-korea-1' },
    program: { form: 'seoul/north-korea-1 canberra/defence-co-operation-2' },
    ...each('organization | recognized', { form: 'canberra/defence-co-operation-2' }),
    center: { form: 'seoul/exchanges-1' },
    cooperation: { count: 11, exact: cooperation, open: true, inOrder: true },
  },
  forms: {
    hypersonics: { form: 'singapore/counterstrike-2' },
    missile: {
      exact: 'seoul/north-korea-1 telephone/text-2',
      heading: 'singapore/counterstrike-1 singapore/counterstrike-2',
    },
    missiles: {
      form: 'seoul/north-korea-1 telephone/text-2',
      heading: 'singapore/counterstrike-1 singapore/counterstrike-2',
    },
    coordinate: { exact: 'telephone/text-4', form: 'vientiane/text-3' },
    agree: { form: agreed },
    islands: { exact: 'telephone/text-3', form: 'canberra/regional-affairs-1' },
  },
  'numbers and times': {
    ...each('1000 | 1,000 | 1 000 | 1.000 | 1’000 | 1,000 million yen', 'vientiane/text-5'),
    '1600': 'canberra/preamble-1',
    '2016': 'vientiane/text-7',
    '45 minutes': { exact: 'seoul/preamble-1 P1', inOrder: true },
    '4.5': { absent: ['4.5'], not: 'seoul/preamble-1 P1' },
    '11:53': 'P1',
    '14:05': 'singapore/preamble-1',
    '5:32': 'telephone/text-2',
    '8:00': 'telephone/text-1',
    '16:00': { fact: 'canberra' },
    ...each('2+2 | 2 + 2', '5.1 canberra/defence-co-operation-3'),
  },
  'facts of a meeting': {
    '2025': 'singapore/next-meeting-1 seoul/title',
    Vientiane: { fact: 'vientiane', inferred: true },
    'Vientiane Honolulu': { fact: 'vientiane', inferred: true, absent: ['Honolulu'] },
    '2024-05-02': { fact: 'hawaii', inferred: true },
    ...each('2024-06-01 | 06/01/2024 | 2024.6.1', {
      fact: 'singapore',
      otherwise: 'singapore/preamble-1',
    }),
    ...each('2024-11-21 | 2024/11/21', { fact: 'vientiane', otherwise: 'vientiane/text-1' }),
    '2024-06': { otherwise: 'singapore/title singapore/preamble-1' },
    '2024-11': { otherwise: 'vientiane/title vientiane/text-1' },
    '2023-10': { otherwise: 'canberra/title' },
    ...wordsAbsent('2024-12 Honolulu 2022-02-02'),
    '2024年11月21日': { otherwise: 'vientiane/text-1' },
    'September 8': { form: 'seoul/preamble-1' },
    '9:30': { form: 'vientiane/text-1' },
    '2023-10-20': { otherwise: 'canberra/title' },
    '2025-09-09': { otherwise: 'seoul/title' },
    ...each('2023-10-19 | October 19, 2023', { fact: 'canberra', inferred: true }),
    ...each('2025-09-08 | September 8, 2025', { fact: 'seoul', inferred: true }),
    '2023-08-29': { fact: 'telephone', inferred: true },
    'November 21, 2024': 'vientiane/text-1',
    'Oct 20, 2023': 'canberra/title',
    Perth: 'singapore/next-meeting-1',
    // No form of “coordinat”, which no text has, is “coordinate”.
    coordinat: { form: 'vientiane/text-3 telephone/text-4 7.2' },
  },
  'numbers and ids of the site': {
    '1.1': {
      goTo: 'seoul/radar-lock-on-1 singapore/regional-affairs-1 1.1 canberra/regional-affairs-1',
      not: 'P1',
    },
    '4.1': { goTo: '4.1' },
    '2.2.1': { goTo: 'singapore/counterstrike-1' },
    '2.3': { goTo: 'canberra/defence-co-operation-3' },
    'item 3.2': { goTo: 'seoul/exchanges-2' },
    P2: { goTo: 'singapore/preamble-2 P2' },
    ...each(
      'Seoul, item 1.1 | 2025-09-08 1.1 | 8 September 2025 (item 1.1) | Item 1.1, Japan-Republic of Korea Defense Ministerial Meeting (Summary) | Ministry of Defense Japan. “Item 1.1, Japan-Republic of Korea Defense Ministerial Meeting (Summary).” Ministerial Summaries, September 9, 2025.',
      { goTo: 'seoul/radar-lock-on-1', count: 1 },
    ),
    'Secretary Marlow Taiwan': { fact: 'singapore', count: 1 },
    'dicas-1': { goTo: '4.1' },
    'text-5': { goTo: 'vientiane/text-5 telephone/text-5' },
    'counterstrike-2': { goTo: 'singapore/counterstrike-2' },
    '2024-11-21-vientiane': { goTo: 'vientiane/title' },
    '2024-06-01-singapore#counterstrike-1': { goTo: 'singapore/counterstrike-1' },
  },
  phrases: {
    '"coordinate closely. They also discussed"': {
      across: 'telephone/text-4 telephone/text-5',
    },
    '"Security Treaty, including to the Senkaku Islands. The Ministers confirmed that Japan, the U.S. and the Republic of Korea will coordinate closely. They also"':
      { across: 'telephone/text-3 telephone/text-4 telephone/text-5' },
    '"entry into force. They agreed"': { across: 'vientiane/text-2 vientiane/text-3' },
    '"radars. Minister Hoshino stated"': { across: 'vientiane/text-4 vientiane/text-5' },
    '"Shoal. They reaffirmed"': { across: 'vientiane/text-6 vientiane/text-7' },
    '"flights. They also welcomed"': {
      across: 'singapore/unmanned-systems-1 singapore/unmanned-systems-2',
    },
    '"in Hawaii. The summary is as follows."': { across: 'P1 P2' },
    '"Taiwan Strait. The Ministers reaffirmed"': {
      absent: ['Taiwan Strait. The Ministers reaffirmed'],
    },
    '"each year. The Ministers shared"': { absent: ['each year. The Ministers shared'] },
    ...each('"war games" | "MQ-9"', { unquoted: true }),
  },
  operators: {
    'deterrence -Futenma': { exact: 'singapore/counterstrike-1 5.1', without: 'Futenma' },
    'China -2024': { exact: 'canberra/regional-affairs-1', without: '2024' },
    'China -Sea': { exact: 'canberra/regional-affairs-1', without: 'Sea' },
    'China -"East China Sea"': {
      exact: 'vientiane/text-6 canberra/regional-affairs-1',
      without: 'East China Sea',
    },
    'Hawaii -Kihara': { exact: 'singapore/unmanned-systems-2', without: 'Kihara' },
    'missile -ballistic': {
      exact: 'seoul/north-korea-1',
      heading: 'singapore/counterstrike-1 singapore/counterstrike-2',
      without: 'ballistic',
    },
    'Taiwan OR Senkaku': 'singapore/regional-affairs-2 telephone/text-3',
    'Kadena OR Perth OR Seoul':
      'seoul/preamble-1 singapore/unmanned-systems-1 singapore/next-meeting-1',
    '"Taiwan Strait" OR GPI': 'singapore/regional-affairs-2 telephone/text-5',
    'Taiwan OR AMRAAM': { exact: 'singapore/regional-affairs-2', absent: ['AMRAAM'] },
  },
  'questions and pronouns': {
    'is Taiwan mentioned': { exact: 'singapore/regional-affairs-2', maybe: ['mentioned'] },
    'what did they say about Taiwan': {
      first: 'singapore/regional-affairs-2',
      maybe: ['say', 'about'],
    },
    'what did they say about the Senkaku Islands?': {
      first: 'telephone/text-3',
      maybe: ['say', 'about'],
    },
    'did they talk of China?': { exact: china, maybe: ['talk'] },
    'who is Wren?': 'singapore/preamble-1 canberra/preamble-1',
    'what was condemned': 'telephone/text-2',
    'have they welcomed it': welcomed,
    'is AMRAAM mentioned': { absent: ['AMRAAM'], maybe: ['mentioned'] },
  },
  'some of the words': {
    'China Taiwan': {
      some: `singapore/regional-affairs-2 ${china}`,
      first: 'singapore/regional-affairs-2',
    },
    'Futenma DICAS': { some: '4.1 7.1' },
    'China Senkaku AMRAAM': {
      some: `telephone/text-3 ${china}`,
      first: 'telephone/text-3',
      absent: ['AMRAAM'],
    },
  },
  'near misses and derived words': {
    ...nearMisses({
      Hosino: ['Hoshino', 'seoul/preamble-1'],
      Marlowe: ['Marlow', 'singapore/preamble-1 telephone/text-1'],
      Tawain: ['Taiwan', 'singapore/regional-affairs-2'],
      Phillipines: ['Philippines', 'vientiane/text-1 vientiane/title'],
      Austrailia: ['Australia', 'canberra/defence-co-operation-1'],
      futema: ['Futenma', '7.1'],
      '"Senkako Islands"': ['Senkaku', 'telephone/text-3'],
      relocate: ['relocation', 'seoul/exchanges-1 7.1'],
      commit: ['commitment', 'telephone/text-3'],
      deploy: ['deployment', 'singapore/unmanned-systems-1'],
      detection: ['detected', 'telephone/text-2'],
    }),
    Senkakus: { maybe: ['Senkakus'], near: { word: 'Senkaku', shows: 'telephone/text-3' } },
  },
  'other names': {
    C2: { name: '3.1 canberra/defence-co-operation-1' },
    SCC: { name: '5.1 canberra/defence-co-operation-3' },
    ...each('SecDef | 国防長官', { name: secretaries }),
    防衛大臣: {
      name: 'seoul/preamble-1 vientiane/text-1 singapore/preamble-1 P1 canberra/preamble-1 telephone/text-1',
    },
    普天間: { name: '7.1' },
    America: { count: 11, first: 'seoul/north-korea-2' },
  },
  absent: {
    ...wordsAbsent('AMRAAM Yonaguni'),
    'Taiwan AMRAAM': { exact: 'singapore/regional-affairs-2', absent: ['AMRAAM'] },
  },
};
