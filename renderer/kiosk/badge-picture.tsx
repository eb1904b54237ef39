/** A drawn badge, tilted as a hand holds it: it shows what to show, where no camera picture is. */
export function BadgePicture() {
  return (
    <svg className="badge-picture" viewBox="0 0 200 260" aria-hidden="true">
      <g transform="rotate(-4 100 130)">
        <path d="M84 0h32v26a16 16 0 0 1-32 0Z" fill="var(--brass)" />
        <rect x="14" y="20" width="172" height="232" rx="18" fill="var(--paper-raised)" />
        <rect x="80" y="32" width="40" height="8" rx="4" fill="var(--line)" />
        <rect x="52" y="56" width="96" height="9" rx="4.5" fill="var(--ink)" />
        <rect x="68" y="73" width="64" height="9" rx="4.5" fill="var(--ink)" />
        <g transform="translate(44 100)" fill="var(--ink)">
          <path fillRule="evenodd" d="M0 0h34v34H0ZM5 5v24h24V5ZM11 11h12v12H11Z" />
          <path fillRule="evenodd" d="M78 0h34v34H78ZM83 5v24h24V5ZM89 11h12v12H89Z" />
          <path fillRule="evenodd" d="M0 78h34v34H0ZM5 83v24h24V83ZM11 89h12v12H11Z" />
          <path d="M42 0h6v6h-6ZM54 0h12v6H54ZM48 6h6v12h-6ZM66 12h6v12h-6ZM42 18h6v6h-6ZM54 24h12v6H54ZM42 30h6v12h-6ZM60 36h12v6H60ZM0 42h12v6H0ZM18 42h18v6H18ZM54 48h12v12H54ZM78 42h6v12h-6ZM90 42h22v6H90ZM6 54h12v6H6ZM30 54h18v6H30ZM84 54h12v6H84ZM100 54h12v12h-12ZM0 66h18v6H0ZM24 66h12v6H24ZM42 60h6v12h-6ZM66 66h18v6H66ZM42 78h12v6H42ZM60 84h12v12H60ZM78 78h6v12h-6ZM90 72h10v6H90ZM96 84h16v6H96ZM42 90h6v12h-6ZM84 96h12v16H84ZM48 106h24v6H48ZM102 96h10v10h-10Z" />
        </g>
        <rect x="58" y="228" width="84" height="7" rx="3.5" fill="var(--line)" />
      </g>
    </svg>
  );
}
