import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { useCommands } from './commands.tsx';
import type { PersonOnScreen, StatusIn } from './status.ts';
import { Top } from './top.tsx';

type Pact = StatusIn<'read-pact'>['pact'];

/** The pact to read. While there is more below, the one button turns the page; at the end it goes on. */
export function ReadPact({ person, pact }: { person: PersonOnScreen; pact: Pact }) {
  const { t } = useTranslation('kiosk');
  const { run, busy } = useCommands();
  const page = useRef<HTMLElement>(null);
  const atEnd = useSeenToTheEnd(page);
  return (
    <>
      <Top title={t('read.title')} below={person.name} right={t('steps.here', { step: 2 })} />
      <main className="pact" data-more={!atEnd}>
        {/* A region that scrolls must take the focus, or the keyboard cannot reach its end. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className="pact-page" ref={page} tabIndex={0} aria-label={t('read.body')}>
          {/* The notice on personal data (UU 27/2022): shown above the pact, and logged by the core as shown. */}
          <p className="pact-notice">{t('read.notice')}</p>
          <article lang="id">
            <h1>{pact.title}</h1>
            {pact.opening !== '' && <p className="pact-opening">{pact.opening}</p>}
            <ol>
              {pact.points.map((point, index) => (
                // The list never changes while it is on screen, so its order is its identity.
                // oxlint-disable-next-line react/no-array-index-key
                <li key={index}>
                  <span className="pact-number" aria-hidden="true">
                    {index + 1}
                  </span>
                  <p>{point}</p>
                </li>
              ))}
            </ol>
            {pact.closing !== '' && <p className="pact-closing">{pact.closing}</p>}
          </article>
        </section>
      </main>
      <div className="kiosk-actions">
        <Button size="touch" isDisabled={busy} onPress={() => run((kiosk) => kiosk.cancel())}>
          {t('cancel')}
        </Button>
        {atEnd ? (
          <Button look="primary" size="large" isDisabled={busy} onPress={() => run((kiosk) => kiosk.read())}>
            {t('read.done')}
          </Button>
        ) : (
          <Button look="primary" size="large" onPress={() => turnPage(page.current)}>
            {t('read.more')}
            <svg className="button-arrow" viewBox="0 0 24 24" aria-hidden="true">
              <path d="M12 4v15M5.5 12.5 12 19l6.5-6.5" />
            </svg>
          </Button>
        )}
      </div>
    </>
  );
}

/** Four fifths of a page, so that the last lines read are still there. */
function turnPage(page: HTMLElement | null): void {
  page?.scrollBy({ top: page.clientHeight * 0.8, behavior: 'smooth' });
}

/** True once the last line was on screen; stays true. */
function useSeenToTheEnd(page: RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = page.current;
    if (element === null || seen) return undefined;
    const look = () => {
      if (element.scrollTop + element.clientHeight >= element.scrollHeight - 8) setSeen(true);
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [page, seen]);
  return seen;
}
