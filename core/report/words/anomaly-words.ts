import { inCountingOrder } from '../../ceremony/counting-order.ts';
import type { CeremonyPicture } from '../../ceremony/picture.ts';
import type { UtcMillis } from '../../clock.ts';
import type { StationId } from '../../ledger/ids.ts';
import type { Anomaly } from '../../merge/anomaly.ts';
import { localMoment } from '../../print/indonesian-dates.ts';
import { assertNever } from '../../result.ts';
import { stationName } from '../../ceremony/station-names.ts';

/** What kind of anomaly it is, in as few words as a column of a table has room for. */
export const kindInWords: Record<Anomaly['code'], string> = {
  'signed-twice': 'Menandatangani lebih dari sekali',
  'ledger-gap': 'Ada catatan yang hilang',
  'ledger-forked': 'Satu nomor catatan dengan dua isi',
  'station-cloned': 'Satu berkas kios dipakai di dua laptop',
  'station-missing': 'Kios belum kembali',
  'clock-ahead-of-cap': 'Jam kios terlalu maju',
  'person-unknown': 'Orangnya tidak ada di daftar',
  'text-version-mixed': 'Naskah pakta berbeda',
  'signed-without-reading-notice': 'Pemberitahuan data pribadi tidak tercatat tampil',
};

/** For each anomaly of the minutes what is known, in words that an official can sign, and how the organiser settled it. */
export function anomalyInWords(anomaly: Anomaly, picture: CeremonyPicture): string {
  return `${factInWords(anomaly, picture)} ${settlementInWords(anomaly, picture)}`;
}

/** What is known of an anomaly, without its settlement. */
export function factInWords(anomaly: Anomaly, picture: CeremonyPicture): string {
  const station = anomaly.station ? kioskInWords(picture, anomaly.station) : 'satu kios';
  const known = anomaly.person ? picture.people.get(anomaly.person) : undefined;
  const stranger = anomaly.person ? `orang dengan kode ${anomaly.person}` : 'seseorang';
  const who = known ? `${known.name}${known.unit ? `, ${known.unit},` : ''}` : stranger;
  const entry = anomaly.seq === undefined ? 'satu catatan' : `catatan nomor ${anomaly.seq}`;
  const counted = countedInWords(anomaly, picture);
  return sentence(wordsFor(anomaly.code, { station, who, entry, counted }));
}

function settlementInWords({ settled }: Anomaly, { definition }: CeremonyPicture): string {
  if (settled === undefined) return 'Belum ada penyelesaian.';
  const moment = localMoment(Date.parse(settled.at) as UtcMillis, definition.timezone);
  // The organiser's own words, which may end as a sentence or not.
  return `Penyelesaian oleh panitia (${moment}): ${settled.reason}`;
}

/** Which of a person's signings counts, seen from one of the later ones. */
function countedInWords({ station, seq, person }: Anomaly, picture: CeremonyPicture): string {
  const signings = person === undefined ? [] : (picture.signings.get(person) ?? []);
  const [counted] = signings;
  const [earliest] = inCountingOrder(signings);
  if (counted === undefined || counted === earliest) return 'tidak dihitung, yang dihitung adalah yang pertama';
  if (counted.station === station && counted.seq === seq) return 'yang dihitung menurut keputusan panitia, bukan yang pertama';
  return `tidak dihitung, yang dihitung menurut keputusan panitia adalah catatan nomor ${counted.seq} dari ${kioskInWords(picture, counted.station)}`;
}

/** `kios Pendopo (K7Q2M4)`; where its name says so itself, `Kios 2 (K7Q2M4)`; `panitia (MT89YT)` for the ledger of the organiser. */
function kioskInWords(picture: CeremonyPicture, id: StationId): string {
  if (id === picture.organiser) return `panitia (${id})`;
  const name = stationName(picture, id);
  return `${/^kios\b/i.test(name) ? '' : 'kios '}${name} (${id})`;
}

type Parts = { station: string; who: string; entry: string; counted: string };

function wordsFor(code: Anomaly['code'], { station, who, entry, counted }: Parts): string {
  switch (code) {
    case 'signed-twice':
      return `${who} menandatangani lebih dari satu kali; ${entry} dari ${station} ${counted}.`;
    case 'ledger-gap':
      return `buku catatan ${station} tidak lengkap: ada yang hilang mulai dari ${entry}.`;
    case 'ledger-forked':
      return `buku catatan ${station} bercabang: ${entry} ada dalam dua isi yang berbeda.`;
    case 'station-cloned':
      return `berkas ${station} telah dibuka di lebih dari satu laptop.`;
    case 'station-missing':
      return `buku catatan ${station} belum kembali dan belum digabungkan.`;
    case 'clock-ahead-of-cap':
      return `jam ${station} berjalan terlalu jauh di depan pada ${entry}.`;
    case 'person-unknown':
      return `${who} menandatangani di ${station} (${entry}) tetapi tidak ada dalam daftar pegawai.`;
    case 'text-version-mixed':
      return 'tidak semua orang menandatangani versi teks yang sama; setiap versi ada dalam Lampiran I.';
    case 'signed-without-reading-notice':
      return `${who} menandatangani di ${station} (${entry}) tanpa pemberitahuan pelindungan data pribadi di layar.`;
    default:
      return assertNever(code);
  }
}

/** A name keeps its own first letter (`dr.` is a physician); everything else begins with a capital. */
function sentence(words: string): string {
  return /^(buku|berkas|jam|tidak|orang|seseorang) /.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
