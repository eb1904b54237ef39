import type { CeremonyPicture } from '../ceremony/picture.ts';
import type { Anomaly } from '../merge/anomaly.ts';
import { assertNever } from '../result.ts';
import { stationName } from './minutes-facts.ts';

/** One sentence of the minutes for each anomaly: what is known, in words that an official can sign. */
export function anomalyInWords(anomaly: Anomaly, picture: CeremonyPicture): string {
  const station = anomaly.station ? `kios ${stationName(picture, anomaly.station)} (${anomaly.station})` : 'satu kios';
  const known = anomaly.person ? picture.people.get(anomaly.person) : undefined;
  const stranger = anomaly.person ? `orang dengan kode ${anomaly.person}` : 'seseorang';
  const who = known ? `${known.name}${known.unit ? `, ${known.unit},` : ''}` : stranger;
  const entry = anomaly.seq === undefined ? 'satu catatan' : `catatan nomor ${anomaly.seq}`;
  return sentence(wordsFor(anomaly.code, { station, who, entry }));
}

function wordsFor(code: Anomaly['code'], { station, who, entry }: { station: string; who: string; entry: string }): string {
  switch (code) {
    case 'signed-twice':
      return `${who} menandatangani lebih dari satu kali; ${entry} dari ${station} tidak dihitung, yang dihitung adalah yang pertama.`;
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
