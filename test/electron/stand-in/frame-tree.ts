import type { WebFrameMain } from 'electron';
import type { CDPSession } from 'playwright-core';
import { refusedByName } from './refused-by-name.ts';
import { fromTravel } from './travelling-address.ts';

type Frame = Pick<WebFrameMain, 'url' | 'frameTreeNodeId'> & { readonly parent: Frame | null };

let nodes = 0;

/** The frames of one page as the browser process knows them: what a frame says of itself counts nothing. */
export class FrameTree {
  readonly #frames = new Map<string, { parent: string | null; address: string; frame: WebFrameMain }>();
  #main: string | null = null;

  follow(session: CDPSession): void {
    session.on('Page.frameAttached', ({ frameId, parentFrameId }) => this.#keep(frameId, parentFrameId, 'about:blank'));
    session.on('Page.frameNavigated', ({ frame }) => this.#keep(frame.id, frame.parentId ?? null, frame.url));
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => this.#move(frameId, url));
    session.on('Page.frameDetached', ({ frameId }) => this.#frames.delete(frameId));
  }

  async readFrom(session: CDPSession): Promise<void> {
    const { frameTree } = await session.send('Page.getFrameTree');
    this.#keep(frameTree.frame.id, null, frameTree.frame.url);
  }

  get main(): WebFrameMain {
    const main = this.#main === null ? null : this.get(this.#main);
    if (main === null) throw new Error('the page has no frame yet');
    return main;
  }

  get(id: string): WebFrameMain | null {
    return this.#frames.get(id)?.frame ?? null;
  }

  #keep(id: string, parent: string | null, address: string): void {
    if (this.#frames.has(id)) {
      this.#move(id, address);
      return;
    }
    nodes += 1;
    const frameTreeNodeId = nodes;
    const own = { parent, address, frame: this.#asSeen(id, frameTreeNodeId) };
    this.#frames.set(id, own);
    if (parent === null) this.#main = id;
  }

  #move(id: string, address: string): void {
    const known = this.#frames.get(id);
    if (known !== undefined) known.address = address;
  }

  #asSeen(id: string, frameTreeNodeId: number): WebFrameMain {
    const address = () => this.#frames.get(id)?.address ?? '';
    const parent = () => this.#frames.get(id)?.parent ?? null;
    const frameOf = (other: string) => this.get(other);
    const frame: Frame = {
      frameTreeNodeId,
      get url() {
        return fromTravel(address());
      },
      get parent() {
        const above = parent();
        return above === null ? null : frameOf(above);
      },
    };
    return refusedByName('WebFrameMain', frame) as WebFrameMain;
  }
}
