import type { CeremonyPicture } from '../../ceremony/picture.ts';
import type { Anomaly } from '../../merge/anomaly.ts';
import { factInWords, kindInWords } from '../words/anomaly-words.ts';
import { stationName } from '../../ceremony/station-names.ts';
import { momentCell } from './moment-cell.ts';
import type { Sheet } from './sheet.ts';

/** Every anomaly of the record, and how and when the organiser settled it. */
export function anomalySheet(picture: CeremonyPicture, anomalies: readonly Anomaly[]): Sheet {
  return {
    name: 'Kejanggalan',
    file: 'kejanggalan',
    columns: [
      { title: 'No', width: 7 },
      { title: 'Kejanggalan', width: 36 },
      { title: 'Kode', width: 28 },
      { title: 'Uraian', width: 80 },
      { title: 'Kios', width: 20 },
      { title: 'Kode kios', width: 11 },
      { title: 'Nomor catatan', width: 14 },
      { title: 'Keadaan', width: 14 },
      { title: 'Penyelesaian', width: 60 },
      { title: 'Diselesaikan pada', width: 26 },
    ],
    rows: anomalies.map((anomaly, index) => {
      const { code, station, seq, settled } = anomaly;
      return [
        index + 1,
        kindInWords[code],
        code,
        factInWords(anomaly, picture),
        station === undefined ? '' : stationName(picture, station),
        station ?? '',
        seq ?? null,
        settled === undefined ? 'terbuka' : 'diselesaikan',
        settled?.reason ?? '',
        settled === undefined ? '' : momentCell(settled.at, picture.definition.timezone),
      ];
    }),
  };
}
