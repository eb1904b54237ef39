import type { StationRole } from '../../ledger/kinds.ts';

/**
 * What the operator of a laptop reads on the day, step by step. The words in quotation marks are those of the screens.
 */
export function startingSteps(role: StationRole): string[] {
  return [
    'Salin berkas di atas dari flashdisk ke laptop ini. Jangan buka langsung dari flashdisk, dan jangan buka di laptop lain.',
    'Buka berkas itu dengan Ikrar: di folder Ikrar jalankan npm start -- "nama berkas".',
    role === 'projector'
      ? 'Sambungkan proyektor dan lihat judul ikrar di layar. Jangan memajukan teks untuk mencoba: setiap langkah tercatat.'
      : 'Cocokkan jam: tunjukkan “Kode jam” dari laptop panitia ke kamera laptop ini, atau pindai dengan pemindai.',
    role === 'projector'
      ? 'Matikan penghemat layar dan sambungkan pengisi daya.'
      : 'Sambungkan pengisi daya, lalu coba pindai satu badge. Setelah namanya tampil, tekan “Bukan saya”.',
    role === 'projector'
      ? 'Panah kanan memajukan teks, panah kiri memundurkan. Setiap butir yang tampil ikut tercatat.'
      : 'Biarkan setiap orang memindai, mencocokkan nama, membaca, dan menandatangani sampai tampil “Tersimpan.”',
  ];
}

/** What may go wrong, and what to do then. */
export function whenSteps(role: StationRole): { when: string; so: string }[] {
  const power = {
    when: 'Listrik atau laptop mati',
    so: 'Nyalakan, lalu buka berkas yang sama. Yang sudah “Tersimpan” tetap ada; yang belum, diulangi dari awal.',
  };
  const stick = {
    when: 'Flashdisk terlepas atau hilang',
    so: 'Lanjutkan saja, catatan ada di laptop. Pasang kembali flashdisknya; salinannya menyusul sendiri.',
  };
  if (role === 'projector') {
    return [
      { when: 'Layar proyektor kosong', so: 'Periksa kabelnya. Teks kembali ke tempat terakhir begitu layar tersambung.' },
      { when: 'Teks terlalu maju', so: 'Tekan panah kiri sampai frasa yang benar tampil lagi.' },
      power,
      stick,
    ];
  }
  return [
    {
      when: 'Badge tidak terbaca',
      so: 'Ratakan badge, jauhkan dari pantulan cahaya. Bila tetap tidak terbaca: “Panggil petugas”, PIN, lalu ketik nomor pegawai.',
    },
    { when: 'Nama di layar keliru', so: 'Tekan “Bukan saya”. Pindai badge yang benar.' },
    {
      when: 'Orang yang keliru sudah menandatangani',
      so: 'Jangan dihapus. Tulis nama dan jamnya di balik lembar ini, lalu laporkan kepada panitia.',
    },
    power,
    stick,
    {
      when: 'PIN lupa atau salah',
      so: 'Hubungi panitia. PIN hanya untuk petugas; orang lain tidak boleh melihat lembar ini.',
    },
  ];
}

/** How the record comes home; a laptop that only projects has nothing to close. */
export function homeSteps(role: StationRole): string[] {
  const closing = 'Tekan “Panggil petugas”, masukkan PIN, lalu “Tutup kios”. Setelah itu kios tidak menerima tanda tangan lagi.';
  return [
    ...(role === 'projector' ? [] : [closing]),
    'Tutup Ikrar, lalu salin berkasnya ke flashdisk dengan nama yang sama.',
    'Serahkan flashdisk dan lembar ini kepada panitia. Berkas di laptop jangan dihapus sebelum panitia menyatakan sudah digabungkan.',
  ];
}

export const roleWords: Record<StationRole, string> = {
  kiosk: 'Penandatanganan',
  projector: 'Proyektor',
  both: 'Penandatanganan dan proyektor',
};
