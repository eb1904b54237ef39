import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './dialog.css';

/**
 * A dialog over the page; Escape closes it and the focus returns to where it came from.
 * `mustAnswer`: only a button inside closes it, for what is shown a single time. `wide`: for lists and for two things beside
 * each other.
 */
export function Dialog(props: { title: string; onClose: () => void; mustAnswer?: boolean; wide?: boolean; children: ReactNode }) {
  const { title, onClose, mustAnswer = false, wide = false, children } = props;
  return (
    <ModalOverlay
      className="dialog-ground"
      isOpen
      isDismissable={!mustAnswer}
      isKeyboardDismissDisabled={mustAnswer}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="dialog-box" data-wide={wide ? '' : undefined}>
        <AriaDialog className="dialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
