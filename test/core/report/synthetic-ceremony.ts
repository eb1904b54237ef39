import { definitionAtFounding, type Definition } from '../../../core/ceremony/definition.ts';
import type { CeremonyPicture, ReadingEvent, Signing, StationPicture } from '../../../core/ceremony/picture.ts';
import type { UtcMillis, UtcText } from '../../../core/clock.ts';
import type { BlobHash, CeremonyId, EntryHash, PersonId, StationId } from '../../../core/ledger/ids.ts';
import type { EmployeeId, Person } from '../../../core/roster/person.ts';
import type { Strokes } from '../../../core/station/status.ts';
import type { PaperInput } from '../../../core/report/paper.ts';

/** Synthetic ceremonies for the documents: nobody in them exists. */

export const hash = (letter: string) => letter.repeat(64) as BlobHash;
export const utc = (text: string) => text as UtcText;
export const root = '3f2a91bc07d4e85512ab90cdfe3478a1b2c3d4e5f60718293a4b5c6d7e8f9012';
const hall = 'K10SA1' as StationId;
const office = 'K10SB2' as StationId;
const organiser = '0RGAN1' as StationId;
export const stations = { hall, office, organiser };

const units = ['Dinas Pustaka Samudra', 'Kecamatan Lembah Pinus', 'Badan Arsip Wilayah'];
const names = [
  'Dr. Ni Kadek Ṛṣi Anggraeni, S.Sos., M.Si.',
  'I Gusti Ngurah Wirabuana',
  "Nur'aini binti Salʼam",
  'Slamet',
  'dr. Raden Ayu Kusumaningtyas Prabandari Wirjosoemarto, Sp.PD-KGEH., M.Kes.',
  'Muhammad Zulfikar',
];

export function syntheticPeople(count: number): Person[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `P${String(index).padStart(7, '0')}` as PersonId,
    number: `1985031520100120${String(index % 100).padStart(2, '0')}` as EmployeeId,
    numberKind: 'nip',
    name: names[index] ?? `Pegawai Contoh ${index + 1}`,
    unit: units[index % units.length] ?? '',
    position: ['Analis Kepegawaian', 'Arsiparis Ahli Muda', 'Kepala Subbagian Umum dan Kepegawaian'][index % 3] ?? '',
    employment: index % 4 === 3 ? 'PPPK' : 'PNS',
    rank: 'III/d',
  }));
}

export function signingOf(person: PersonId, seq: number, change: Partial<Signing> = {}): Signing {
  return {
    person,
    station: seq % 3 === 0 ? office : hall,
    seq,
    hash: String(seq).padStart(64, '0') as EntryHash,
    at: utc(new Date(Date.UTC(2023, 10, 20, 0, 30, seq * 20)).toISOString()),
    correctedAt: null,
    badge: 1,
    clock: '',
    pact: hash('b'),
    roster: hash('c'),
    strokes: hash('d'),
    identified: 'badge',
    noticeShownAt: null,
    ...change,
  };
}

export const readingEvent = (what: ReadingEvent['what'], at: string, point: number | null = null): ReadingEvent => ({
  what,
  point,
  at: utc(at),
  correctedAt: null,
  station: organiser,
  oath: hash('a'),
});

export type Founding = CeremonyPicture['founded'];
type Changes = Partial<Omit<Founding & Definition, 'leader'> & { leader: { name: string; position: string } }>;

const station = (id: StationId, name: string, venue: string): StationPicture => ({
  id,
  added: {
    station: id,
    name,
    venue,
    handedOut: true,
    enrolmentKey: '0'.repeat(64),
    operatorPin: `${'0'.repeat(32)}:${'0'.repeat(64)}`,
  },
  addedSeq: null,
  keys: ['1'.repeat(64)],
  opened: null,
  closedAt: null,
  closingCount: null,
  entries: 0,
  lastSeq: 0,
  signed: 0,
  gaps: [],
  forks: [],
  clocksAhead: [],
  clock: { isOrganisers: false, comparisons: [], addedAt: null, earliestAt: null, latestAt: null },
});

export function syntheticPicture(people: number, signed: number, changes: Changes = {}): CeremonyPicture {
  const roster = syntheticPeople(people);
  const oathPoints = [
    ['Menjaga sikap netral', 'sebelum, selama, dan sesudah pemilihan umum;'],
    ['Menghindari benturan kepentingan', 'serta tidak mengintimidasi siapa pun;'],
    ['Menggunakan media sosial secara bijak', 'tanpa ujaran kebencian dan berita bohong;'],
    ['Menolak politik uang', 'dan pemberian dalam bentuk apa pun.'],
  ];
  const pact = {
    title: 'Pakta Integritas Netralitas',
    opening: 'Saya yang bertanda tangan di bawah ini menyatakan bahwa dalam melaksanakan tugas saya akan:',
    points: oathPoints.map((phrases) => phrases.join(' ')),
    closing: 'Apabila saya melanggar pernyataan ini, saya bersedia menerima akibatnya menurut ketentuan yang berlaku.',
  };
  const { leader = { name: 'Dra. Sri Wulandari Contoh, M.M.', position: 'Sekretaris Daerah Kabupaten Contoh' } } = changes;
  const founded: Founding = {
    title: 'Ikrar Netralitas Pegawai Kabupaten Contoh',
    date: '2023-11-20',
    timezone: 'Asia/Makassar',
    venue: 'Pendopo Wiyata Guna',
    signers: 'all',
    readingMode: 'repeat',
    number: '',
    institution: 'Pemerintah Kabupaten Contoh',
    legalBasis: [
      'Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;',
      'Surat Edaran Bupati Contoh Nomor 800/0001/BKPSDM/2023 tentang Pelaksanaan Ikrar Bersama.',
    ],
    bareNumbers: false,
    organiserKey: '2'.repeat(64),
    sealKey: '3'.repeat(64),
    leader,
  };
  return {
    id: '0123456789ABCDEF' as CeremonyId,
    organiser,
    founded,
    definition: { ...definitionAtFounding(founded), ...changes, leader: definitionAtFounding(founded).leader },
    adoptions: [],
    lastSaid: { text: 0, arrangement: 0, roster: 0 },
    absences: new Map(),
    duties: new Map(),
    oath: {
      hash: hash('a'),
      text: {
        title: 'Ikrar Netralitas',
        opening: ['Kami pegawai Pemerintah Kabupaten Contoh', 'dengan ini berikrar:'],
        points: oathPoints,
        closing: ['Demikian ikrar ini kami ucapkan', 'dengan penuh tanggung jawab.'],
      },
    },
    pact: { hash: hash('b'), text: pact },
    pacts: new Map([[hash('b'), pact]]),
    rosterHash: hash('c'),
    people: new Map(roster.map((person) => [person.id, person])),
    stations: new Map([
      [hall, station(hall, 'Kios 1', 'Pendopo Wiyata Guna')],
      [office, station(office, 'Kios 2', 'Kantor Kecamatan Lembah Pinus')],
    ]),
    signings: new Map(roster.slice(0, signed).map((person, index) => [person.id, [signingOf(person.id, index + 1)]])),
    readings: [
      readingEvent('began', '2023-11-20T00:05:00.000Z'),
      ...[1, 2, 3, 4].map((point) => readingEvent('point', `2023-11-20T00:0${5 + point}:00.000Z`, point)),
      readingEvent('ended', '2023-11-20T00:12:00.000Z'),
    ],
    revokedBadges: new Map(),
    settlements: new Map(),
    refusals: [],
    entries: 8 + signed,
  };
}

/** A signature that differs from person to person: loops along a line, millimetres on a pad of 120 × 45. */
export function syntheticStrokes(seed: number): Strokes {
  const loops = 4 + (seed % 5);
  const stroke = Array.from({ length: 90 }, (_, index) => {
    const t = (index / 89) * loops * 2 * Math.PI;
    const x = 12 + index * 0.85 + Math.cos(t + seed) * 5;
    const y = 22 + Math.sin(t * (1 + (seed % 3) * 0.5)) * (14 - index * 0.1);
    return [x, y, index * 12, 0.5] as const;
  });
  const line = [
    [10, 38, 1200, 0.5],
    [50, 36 + (seed % 4), 1300, 0.5],
    [98, 33, 1400, 0.5],
  ] as const;
  return [stroke, line, [[104, 30, 1500, 0.5]]];
}

export function syntheticInput(picture: CeremonyPicture, change: Partial<PaperInput> = {}): PaperInput {
  return {
    picture,
    root,
    anomalies: [],
    strokesOf: (signing) => syntheticStrokes(signing.seq),
    paper: 'F4',
    printedAt: Date.parse('2023-11-20T04:00:00.000Z') as UtcMillis,
    ...change,
  };
}
