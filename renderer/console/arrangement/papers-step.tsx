import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { IkrarClient } from '../../ui/client.ts';
import { Button } from '../../ui/button.tsx';
import { useQuestion } from '../asking/use-question.ts';
import { OneOf } from './options.tsx';
import type { StepProps } from './step.ts';
import { TextBlock } from './text-line.tsx';
import './previews.css';

const sizes = ['F4', 'A4'] as const;
const presets = ['usual', 'wide', 'narrow'] as const;

/** What the documents look like. */
export function PapersStep({ definition, image, change, chooseImage }: StepProps) {
  const { t } = useTranslation('console');
  const { paper, margins, letterhead } = definition;
  const chooser = useRef<HTMLInputElement>(null);
  const emblem = useEmblem(image, letterhead.image);
  const changeLines = (words: string) =>
    change({ letterhead: { ...letterhead, lines: words === '' ? [] : words.split('\n').slice(0, 8) } });
  return (
    <>
      <div className="fields">
        <OneOf
          label={t('arrangement.papers.paper')}
          options={sizes.map((id) => ({ id, name: t(`arrangement.papers.sizes.${id}`) }))}
          chosen={paper}
          onChoose={(size) => change({ paper: size })}
        />
        <OneOf
          label={t('arrangement.papers.margins')}
          options={presets.map((id) => ({ id, name: t(`arrangement.papers.presets.${id}`) }))}
          chosen={margins}
          onChoose={(preset) => change({ margins: preset })}
        />
      </div>
      <TextBlock
        label={t('arrangement.papers.lines')}
        rows={4}
        value={letterhead.lines.join('\n')}
        onChange={changeLines}
        most={1600}
        hint={t('arrangement.papers.linesHint')}
      />
      <div className="row-end">
        <span className="field-label">{t('arrangement.papers.emblem')}</span>
        <Button onPress={() => chooser.current?.click()}>
          {emblem === null ? t('arrangement.papers.choose') : t('arrangement.papers.change')}
        </Button>
        {emblem !== null && (
          <Button
            onPress={() => {
              chooseImage(null);
              change({ letterhead: { ...letterhead, image: null } });
            }}
          >
            {t('arrangement.papers.removeEmblem')}
          </Button>
        )}
        <span className="field-hint">{t('arrangement.papers.emblemHint')}</span>
        <input
          ref={chooser}
          type="file"
          accept="image/png,image/jpeg"
          hidden
          aria-label={t('arrangement.papers.choose')}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) chooseImage(file);
            // The same file may be chosen again after it was changed.
            event.currentTarget.value = '';
          }}
        />
      </div>
      <section className="letterhead" aria-label={t('arrangement.papers.preview')}>
        <p className="field-hint">{t('arrangement.papers.preview')}</p>
        <div className="letterhead-head">
          {emblem !== null && <Emblem file={emblem} alt={t('arrangement.papers.emblemAlt')} />}
          <div>
            {letterhead.lines.length === 0 && emblem === null && <p>{t('arrangement.papers.previewEmpty')}</p>}
            {letterhead.lines.map((line, index) => (
              // Only shown here, never typed into: a line is nothing but its place and its words.
              // oxlint-disable-next-line react/no-array-index-key
              <p key={index}>{line}</p>
            ))}
          </div>
        </div>
      </section>
    </>
  );
}

/** The emblem that was chosen just now, or the one in the file; null where there is none. */
function useEmblem(chosen: File | null, saved: string | null): File | null {
  const { value } = useQuestion(
    useCallback(
      async (client: IkrarClient, options: { signal: AbortSignal }) =>
        saved === null ? null : client.console.arrangement.emblem(undefined, options),
      [saved],
    ),
  );
  return chosen ?? (saved === null ? null : value);
}

/** A picture from bytes: its address lives as long as it is on screen. */
function Emblem({ file, alt }: { file: File; alt: string }) {
  const picture = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(file);
    if (picture.current !== null) picture.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [file]);
  return <img ref={picture} alt={alt} />;
}
