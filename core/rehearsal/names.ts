import type { Chance } from './chance.ts';

/** Names as they are given in several parts of Indonesia, put together by chance. Whoever bears one does not exist. */
export type SyntheticName = { name: string; sex: 'male' | 'female' };

type Region = (chance: Chance, female: boolean) => string;

const javanese: Region = (chance, female) => {
  const first = female
    ? ['Sri', 'Siti', 'Dwi', 'Endang', 'Retno', 'Wahyu', 'Ratna', 'Tri', 'Nur', 'Rahayu', 'Dyah', 'Lestari', 'Puji', 'Titik']
    : ['Agus', 'Bambang', 'Joko', 'Slamet', 'Eko', 'Dwi', 'Tri', 'Hadi', 'Wahyu', 'Budi', 'Sigit', 'Heru', 'Teguh', 'Yanto'];
  const last = female
    ? [
        'Wahyuni',
        'Handayani',
        'Lestari',
        'Puspitasari',
        'Rahmawati',
        'Astuti',
        'Widyaningsih',
        'Kusumawardhani',
        'Utami',
        'Hidayah',
      ]
    : ['Santoso', 'Wibowo', 'Prasetyo', 'Nugroho', 'Setiawan', 'Kurniawan', 'Susilo', 'Raharjo', 'Widodo', 'Hartono', 'Purnomo'];
  return `${chance.pick(first)} ${chance.pick(last)}`;
};

const oneWord: Region = (chance, female) =>
  chance.pick(
    female
      ? ['Suparmi', 'Sumiyati', 'Wagiyem', 'Tumini', 'Sulastri', 'Marsini', 'Ngatini', 'Kasiyem', 'Sutarmi', 'Partini']
      : ['Suhardi', 'Ngadiman', 'Wagiman', 'Sugeng', 'Paijo', 'Tukiman', 'Sukirman', 'Mulyono', 'Parmin', 'Suwito'],
  );

const balinese: Region = (chance, female) => {
  const caste = chance.pick(
    female
      ? ['Ni', 'Ni', 'Ni Luh', 'Ida Ayu', 'Anak Agung Istri', 'Desak', 'Gusti Ayu']
      : ['I', 'I', 'I', 'Ida Bagus', 'Anak Agung', 'Dewa', 'I Gusti'],
  );
  const order = chance.pick(['Putu', 'Wayan', 'Made', 'Kadek', 'Nyoman', 'Komang', 'Ketut']);
  const given = chance.pick(
    female
      ? [
          'Ayu Lestari',
          'Sukmawati',
          'Puspa Dewi',
          'Indah Pratiwi',
          'Sri Wulandari',
          'Eka Yanti',
          'Mirah Trisnadewi',
          'Astiti',
          'Purnami',
        ]
      : [
          'Suardana',
          'Wirawan',
          'Adi Saputra',
          'Sudiarta',
          'Mahendra',
          'Arnawa',
          'Budiarta',
          'Eka Putra',
          'Dharma Yudha',
          'Sukarsa',
        ],
  );
  return `${caste} ${order} ${given}`;
};

const batak: Region = (chance, female) => {
  const first = female
    ? ['Rotua', 'Tiurma', 'Lamria', 'Duma', 'Roma', 'Martha', 'Nurcahaya', 'Hotmaida']
    : ['Togar', 'Parlindungan', 'Sahat', 'Binsar', 'Maruli', 'Poltak', 'Jonggi', 'Hotman'];
  const clan = [
    'Simanjuntak',
    'Siregar',
    'Nainggolan',
    'Hutapea',
    'Situmorang',
    'Panjaitan',
    'Sihombing',
    'Manurung',
    'Lumban Gaol',
  ];
  return `${chance.pick(first)} ${chance.pick(clan)}`;
};

const minang: Region = (chance, female) => {
  const first = female
    ? ['Yulia', 'Fitri', 'Rahmi', 'Mutia', 'Elvi', 'Desi', 'Ranti', 'Nofriza']
    : ['Zulkifli', 'Syafril', 'Hendri', 'Rizal', 'Yusrizal', 'Afdal', 'Ridwan', 'Nasrul'];
  const last = female
    ? ['Yeni', 'Marlina', 'Gusti', 'Oktavia', 'Zahara', 'Permata']
    : ['Piliang', 'Koto', 'Chaniago', 'Tanjung', 'Jambak', 'Sikumbang'];
  return `${chance.pick(first)} ${chance.pick(last)}`;
};

const sulawesi: Region = (chance, female) => {
  const first = female
    ? ['Andi Tenri', 'Andi Besse', 'Sitti Hajrah', 'Daeng Bau', 'Nur Aeni']
    : ['Andi Baso', 'Andi Mappasessu', 'La Ode', 'Daeng Rola', 'Muh. Arsyad'];
  const last = female
    ? ['Sa’diyah', "Nur'aini", 'Palallo', 'Abeng', 'Rahmatia']
    : ["Ma'ruf", 'Massarappi', "Syafi'i", 'Tajuddin', 'Paturusi'];
  return `${chance.pick(first)} ${chance.pick(last)}`;
};

const eastern: Region = (chance, female) => {
  const first = female
    ? ['Maria', 'Yuliana', 'Fransiska', 'Theresia', 'Agustina']
    : ['Yohanes', 'Petrus', 'Markus', 'Stefanus', 'Anselmus'];
  const last = ['Nahak', 'Bria', 'Da Costa', 'Wenda', 'Rumbiak', 'Leba-Leba', 'Manuputty', 'Tahapary', 'De Rosari'];
  return `${chance.pick(first)} ${chance.pick(last)}`;
};

/** The one that no badge and no line of a table was drawn for. */
const long: Region = (chance, female) =>
  `${female ? 'Anak Agung Istri Ngurah' : 'Ida Bagus Gede Raka'} ${chance.pick(['Mahendrayasa', 'Kusumawijaya'])} Adnyana Suryanatha ${female ? 'Padmawati' : 'Dharmaputra'}`;

const regions: readonly (readonly [Region, number])[] = [
  [javanese, 34],
  [balinese, 26],
  [oneWord, 9],
  [batak, 9],
  [minang, 8],
  [sulawesi, 8],
  [eastern, 5],
  [long, 1],
];

/** A full name without titles. */
export function syntheticName(chance: Chance): SyntheticName {
  const female = chance.share() < 0.54;
  let left = chance.between(1, 100);
  for (const [region, weight] of regions) {
    left -= weight;
    if (left <= 0) return { name: region(chance, female), sex: female ? 'female' : 'male' };
  }
  throw new Error('the weights of the regions do not add up to 100');
}
