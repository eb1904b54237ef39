/**
 * What a signature on a kiosk is in law, and nothing more (UU ITE art. 11; PP 71/2019 art. 59 and 60).
 * @param which what the sentence begins with, such as `Tanda tangan dalam lampiran`
 */
export function natureOfSignatures(which: string): string {
  return (
    `${which} digoreskan pada layar kios dan merupakan tanda tangan elektronik tidak tersertifikasi, ` +
    'sebagaimana diatur dalam Pasal 11 Undang-Undang tentang Informasi dan Transaksi Elektronik serta Pasal 59 dan Pasal 60 ' +
    'Peraturan Pemerintah Nomor 71 Tahun 2019.'
  );
}
