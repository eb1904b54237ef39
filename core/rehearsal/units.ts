/** The units of a regency that does not exist, by how many of a hundred employees work in each; the largest first. */
type UnitKind = 'school' | 'health' | 'office' | 'district';
export type SyntheticUnit = { name: string; kind: UnitKind; weight: number };

export const syntheticUnits: readonly SyntheticUnit[] = [
  { name: 'Dinas Pendidikan, Kepemudaan, dan Olahraga', kind: 'school', weight: 38 },
  { name: 'Dinas Kesehatan', kind: 'health', weight: 13 },
  { name: 'Sekretariat Daerah', kind: 'office', weight: 3.2 },
  { name: 'RSUD Tirta Medika', kind: 'health', weight: 9 },
  { name: 'Kecamatan Tirta Asri', kind: 'district', weight: 0.9 },
  { name: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia', kind: 'office', weight: 0.9 },
  { name: 'Dinas Pekerjaan Umum dan Penataan Ruang', kind: 'office', weight: 2.8 },
  { name: 'Inspektorat Daerah', kind: 'office', weight: 0.9 },
  { name: 'Dinas Perhubungan', kind: 'office', weight: 2.2 },
  { name: 'Satuan Polisi Pamong Praja', kind: 'office', weight: 2.6 },
  { name: 'Dinas Lingkungan Hidup', kind: 'office', weight: 2.4 },
  { name: 'Badan Keuangan dan Aset Daerah', kind: 'office', weight: 1.4 },
  { name: 'Dinas Pertanian dan Ketahanan Pangan', kind: 'office', weight: 2.4 },
  { name: 'Badan Pendapatan Daerah', kind: 'office', weight: 1.2 },
  { name: 'Kecamatan Wana Sari', kind: 'district', weight: 0.8 },
  { name: 'Dinas Kependudukan dan Pencatatan Sipil', kind: 'office', weight: 1.1 },
  { name: 'Dinas Komunikasi dan Informatika', kind: 'office', weight: 1 },
  { name: 'Dinas Sosial dan Pemberdayaan Masyarakat', kind: 'office', weight: 1.2 },
  { name: 'Badan Perencanaan Pembangunan Daerah', kind: 'office', weight: 1 },
  { name: 'Kecamatan Giri Mukti', kind: 'district', weight: 0.8 },
  { name: 'Dinas Pariwisata dan Kebudayaan', kind: 'office', weight: 1.3 },
  { name: 'Sekretariat DPRD', kind: 'office', weight: 1 },
  { name: 'Dinas Perindustrian, Perdagangan, dan Tenaga Kerja', kind: 'office', weight: 1.4 },
  { name: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', kind: 'office', weight: 0.9 },
  { name: 'Kecamatan Segara Jaya', kind: 'district', weight: 0.8 },
  { name: 'Badan Penanggulangan Bencana Daerah', kind: 'office', weight: 0.9 },
  { name: 'Dinas Koperasi, Usaha Kecil, dan Menengah', kind: 'office', weight: 0.7 },
  { name: 'Dinas Perpustakaan dan Kearsipan', kind: 'office', weight: 0.7 },
  { name: 'Dinas Perumahan Rakyat dan Kawasan Permukiman', kind: 'office', weight: 0.7 },
  { name: 'Kecamatan Bukit Lestari', kind: 'district', weight: 0.7 },
  { name: 'Badan Kesatuan Bangsa dan Politik', kind: 'office', weight: 0.5 },
  { name: 'Dinas Pengendalian Penduduk dan Keluarga Berencana', kind: 'office', weight: 0.9 },
  { name: 'Kecamatan Sungai Rejo', kind: 'district', weight: 0.7 },
  { name: 'Kecamatan Karang Indah', kind: 'district', weight: 0.7 },
];

/**
 * How many people work in each unit, `people` in all, in the order of `syntheticUnits`. A small ceremony has few units;
 * each has at least one person.
 */
export function unitSizes(people: number): { unit: SyntheticUnit; size: number }[] {
  const units = syntheticUnits.slice(0, Math.min(people, Math.max(3, Math.ceil(Math.sqrt(people)))));
  const weight = units.reduce((sum, unit) => sum + unit.weight, 0);
  const spare = people - units.length;
  const shares = units.map((unit) => (spare * unit.weight) / weight);
  const sizes = shares.map((share) => 1 + Math.floor(share));
  // What rounding down left over goes to the largest remainders, so that the sum is exact.
  const byRemainder = shares.map((share, index) => ({ index, rest: share % 1 })).toSorted((one, other) => other.rest - one.rest);
  const left = people - sizes.reduce((sum, size) => sum + size, 0);
  for (const { index } of byRemainder.slice(0, left)) sizes[index] = (sizes[index] ?? 0) + 1;
  return units.map((unit, index) => ({ unit, size: sizes[index] ?? 0 }));
}
