import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './dialog.css';

/**
 * A dialog over the page; Escape closes it and the focus returns to where it came from.
 * `mustAnswer`: only a button inside closes it, for what is shown a single time.
 */
export function Dialog(props: { title: string; onClose: () => void; mustAnswer?: boolean; children: ReactNode }) {
  const { title, onClose, mustAnswer = false, children } = props;
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
      <Modal className="dialog-box">
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
