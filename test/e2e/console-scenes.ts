import type {
  CeremonyHeader,
  CeremonyOnDisk,
  DocumentOnDisk,
  MissingForPapers,
  Overview,
  PersonRow,
  ReadingStatus,
  StationRow,
  UnitCount,
} from '../../core/api/contract.ts';
import { utcText, type UtcMillis, type UtcText } from '../../core/clock.ts';
import type { PersonId, StationId } from '../../core/ledger/ids.ts';
import { anomalyCodes, type Anomaly } from '../../core/merge/anomaly.ts';

/** What the console is shown in the tests: synthetic people, an ordinary district, an enormous one, and an empty one. */
export type Scene = {
  header: CeremonyHeader | null;
  overview: Overview;
  people: PersonRow[];
  ceremonies: CeremonyOnDisk[];
  /** Documents in the folder, and what they lack; none where left out. */
  documents?: DocumentOnDisk[];
  missing?: MissingForPapers[];
  reading: ReadingStatus;
};

export const header: CeremonyHeader = {
  ceremony: 'C0NT0H000000TEST',
  title: 'Ikrar Netralitas ASN 2026',
  institution: 'Kabupaten Contoh',
  date: '2026-11-30',
  timezone: 'Asia/Jakarta',
  venue: 'Pendopo dan 46 kantor',
  station: { id: 'AAAAAA', name: 'Laptop panitia', venue: 'Pendopo', role: 'both' },
  organiser: true,
};

/** Minutes after 08.00 WIB on the day. */
export function at(minutes: number): UtcText {
  return utcText((Date.parse('2026-11-30T01:00:00.000Z') + minutes * 60_000) as UtcMillis);
}

const firstNames = [
  'Sri',
  'Wayan',
  'Budi',
  'Siti',
  'Made',
  'Agus',
  'Dewi',
  'Nyoman',
  'Ahmad',
  'Ratna',
  'Joko',
  'Ni Luh',
  "Ma'ruf",
];
const lastNames = [
  'Wahyuni',
  'Sutrisno',
  'Rahmawati',
  'Prasetyo',
  'Handayani',
  'Kusuma',
  'Lestari',
  'Wibowo',
  'Nugroho',
  'Suryani',
];
const titles = [', S.Pd.', ', S.Kep., Ns.', '', ', S.E., M.M.', ', A.Md.', '', ', S.Sos.'];
const positions = ['Guru Ahli Muda', 'Perawat Terampil', 'Pengelola Keuangan', 'Analis Kebijakan Ahli Madya', 'Pengadministrasi'];

function pick<Value>(from: readonly Value[], index: number): Value {
  const value = from[index % from.length];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

/** `count` people over the units in turn; the first `signed` of them have signed. */
function peopleOf(count: number, signed: number, units: readonly string[], stations: readonly StationRow[]): PersonRow[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `P${String(index).padStart(7, '0')}`,
    name: `${pick(firstNames, index)} ${pick(lastNames, index * 7 + 3)}${pick(titles, index)}`,
    unit: pick(units, index),
    position: pick(positions, index * 3),
    signed: index < signed ? at(10 + (index % 180)) : null,
    station: index < signed && stations.length > 0 ? pick(stations, index).name : null,
    called: true,
  }));
}

function unitCounts(people: readonly PersonRow[]): UnitCount[] {
  return [...Map.groupBy(people, (person) => person.unit)].map(([unit, rows]) => ({
    unit,
    roster: rows.length,
    signed: rows.filter(({ signed }) => signed !== null).length,
  }));
}

function station(index: number, name: string, venue: string, state: StationRow['state'], signed: number): StationRow {
  return {
    id: `S${String(index).padStart(5, '0')}`,
    name,
    venue,
    state,
    closed: state === 'returned',
    role: index % 5 === 2 ? 'projector' : 'kiosk',
    madeAt: at(-2000 + index),
    openedAt: state === 'waiting' ? null : at(-30),
    lastSeenAt: state === 'waiting' ? null : at(90),
    signed,
    entries: signed * 2,
    clock: clockOf(index, state),
    behind: [],
  };
}

/** One kiosk's clock is fourteen minutes ahead, the next two seconds behind; of the others nothing is known. */
function clockOf(index: number, state: StationRow['state']): StationRow['clock'] {
  if (state === 'here') return { offsetMillis: 0, fit: 'fits' };
  if (index % 7 === 3) return { offsetMillis: 14 * 60_000 + 2_000, fit: 'off' };
  return index % 7 === 4 ? { offsetMillis: -2_000, fit: 'fits' } : { offsetMillis: null, fit: 'not-compared' };
}

function overviewOf(people: PersonRow[], stations: StationRow[], anomalies: Anomaly[], reading: Overview['reading']): Overview {
  return {
    roster: people.length,
    signed: people.filter(({ signed }) => signed !== null).length,
    outside: 0,
    signers: 'all',
    units: unitCounts(people),
    stations,
    anomalies,
    organiser: 'PAN1T1',
    reading,
    underOlderPact: 0,
    onBehalfOf: 0,
    sampleTexts: false,
    entries: 6 + stations.reduce((sum, one) => sum + one.entries, 0),
    root: '9f2c41ab77d0e5123c88b1f04a6e2d9350c7f1ab24e8660d9b3a5c1e7f402d68',
    unexplained: 0,
    unlocked: false,
  };
}

const waiting: ReadingStatus = {
  title: header.title,
  institution: header.institution,
  venue: header.venue,
  mode: 'repeat',
  stage: { name: 'waiting' },
};

/** As in the drawn screen: some kiosks are out, three things to look at. */
export function districtScene(): Scene {
  const stations = [
    station(0, 'Laptop panitia', 'Pendopo', 'here', 0),
    station(1, 'Pendopo 1', 'Pendopo', 'returned', 412),
    station(2, 'Pendopo 2', 'Pendopo', 'returned', 398),
    station(3, 'Dinas Kesehatan', 'Dinas Kesehatan', 'returned', 187),
    station(4, 'RSUD', 'Aula RSUD', 'waiting', 0),
    station(5, 'Kecamatan Seberang', 'Kantor Kecamatan Seberang', 'waiting', 0),
  ];
  const units = [
    'Dinas Pendidikan',
    'Dinas Kesehatan',
    'RSUD',
    'Sekretariat Daerah',
    'Badan Kepegawaian',
    'Kecamatan Seberang',
    'Dinas Sosial',
  ];
  const people = peopleOf(240, 160, units, stations.slice(1, 4));
  return {
    header,
    people,
    overview: overviewOf(
      people,
      stations,
      [
        { code: 'signed-twice', station: 'S00002' as StationId, seq: 14, person: 'P0000003' as PersonId },
        { code: 'signed-twice', station: 'S00001' as StationId, seq: 97, person: 'P0000012' as PersonId },
        { code: 'clock-ahead-of-cap', station: 'S00003' as StationId, seq: 5 },
      ],
      { began: at(2), ended: at(6) },
    ),
    ceremonies: [
      {
        path: '/home/panitia/Ikrar/netralitas-2026.ikrar',
        title: header.title,
        date: header.date,
        venue: header.venue,
        open: true,
      },
      {
        path: '/home/panitia/Ikrar/antikorupsi-2025.ikrar',
        title: 'Ikrar Antikorupsi 2025',
        date: '2025-12-09',
        venue: 'Aula Setda',
        open: false,
      },
    ],
    reading: waiting,
  };
}

/** The same with every kiosk home and nothing odd. */
export function allHomeScene(): Scene {
  const scene = districtScene();
  const stations = scene.overview.stations.map((one) =>
    one.state === 'waiting' ? station(Number(one.id.slice(1)), one.name, one.venue, 'returned', 120) : one,
  );
  return { ...scene, overview: { ...scene.overview, stations, anomalies: [] } };
}

const longUnit = (index: number) =>
  `Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk, dan Keluarga Berencana Wilayah ${index + 1}`;
const longTitle =
  'Ikrar Bersama dan Penandatanganan Pakta Integritas Netralitas Aparatur Sipil Negara dalam Pemilihan Umum dan Pemilihan Kepala Daerah Serentak';

/** 10,996 people, 47 units, 60 kiosks, long names everywhere, and every kind of anomaly. */
export function enormousScene(): Scene {
  const units = Array.from({ length: 47 }, (_, index) => (index % 3 === 0 ? longUnit(index) : `Kecamatan Contoh ${index + 1}`));
  const stations = Array.from({ length: 60 }, (_, index) =>
    station(
      index,
      index % 5 === 0 ? `Kios Unit Pelaksana Teknis Daerah Pendidikan Wilayah Pegunungan Selatan ${index}` : `Kios ${index + 1}`,
      index % 7 === 0 ? `Gedung Serbaguna ${pick(units, index)}` : `Kantor ${index + 1}`,
      index === 0 ? 'here' : index > 48 ? 'waiting' : 'returned',
      index === 0 || index > 48 ? 0 : 226,
    ),
  );
  const people = peopleOf(10_996, 10_862, units, stations);
  people[0] = {
    ...pick(people, 0),
    id: 'P0000000',
    name: `Prof. Dr. dr. ${'Raden Ayu Kusumaningrum Wicaksana '.repeat(3)}`.slice(0, 108).trimEnd() + ', Sp.PD.',
    position: 'Analis Kebijakan Ahli Madya pada Subkoordinator Perencanaan, Pengendalian, Evaluasi, dan Pelaporan Program',
  };
  const anomalies: Anomaly[] = anomalyCodes.flatMap((code, kind) =>
    Array.from({ length: kind === 0 ? 40 : 2 }, (_, index) => ({
      code,
      station: `S${String((kind * 3 + index) % 60).padStart(5, '0')}` as StationId,
      ...(code === 'station-missing' || code === 'station-cloned' ? {} : { seq: 1000 + index }),
      ...(code === 'signed-twice' || code === 'text-version-mixed'
        ? { person: `P${String(index).padStart(7, '0')}` as PersonId }
        : {}),
      ...(code === 'person-unknown' ? { person: 'ZZZZZZZZ' as PersonId } : {}),
    })),
  );
  return {
    header: { ...header, title: longTitle, venue: `Pendopo Kabupaten dan 46 kantor yang bergabung melalui Zoom` },
    people,
    overview: overviewOf(people, stations, anomalies, { began: at(2), ended: at(6) }),
    ceremonies: Array.from({ length: 40 }, (_, index) => ({
      path: `/home/panitia/Ikrar/arsip/upacara-penandatanganan-pakta-integritas-kabupaten-contoh-${index}.ikrar`,
      title: index % 2 === 0 ? `${longTitle} ${index}` : `Ikrar ${index}`,
      date: `20${String(26 - Math.floor(index / 4)).padStart(2, '0')}-0${(index % 9) + 1}-17`,
      venue: index % 3 === 0 ? `Aula ${longUnit(index)}` : 'Pendopo',
      open: index === 0,
    })),
    reading: {
      ...waiting,
      title: longTitle,
      stage: {
        name: 'reading',
        part: 'point',
        point: 3,
        points: 4,
        phraseOfPart: 2,
        phrasesOfPart: 5,
        phrase: 'menggunakan media sosial secara bijak dan tidak menyebarkan ujaran kebencian, '.repeat(5).slice(0, 400),
        next: 'serta tidak menyebarkan berita bohong kepada siapa pun dan dalam bentuk apa pun. '.repeat(5).slice(0, 400),
      },
    },
  };
}

/** A ceremony that was just made: nobody on the roster, no kiosk, nothing read. */
export function emptyScene(): Scene {
  return { header, people: [], overview: overviewOf([], [], [], { began: null, ended: null }), ceremonies: [], reading: waiting };
}

/** A laptop without any ceremony. */
export function bareScene(): Scene {
  return { ...emptyScene(), header: null };
}
