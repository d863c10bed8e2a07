const PING_EVERY_MS = 15_000;

export interface EventSink {
  /** Writes one event; nothing happens once the reader has left. */
  send(event: string, data: unknown): void;
}

/**
 * A server-sent event stream over raw writes. A comment goes out at once, so that headers reach the reader before the
 * first event, and `: ping` every 15 s keeps proxies from closing it. The stream ends when `work` settles; `onLeave`
 * runs when the reader goes first.
 */
export function eventStream(work: (sink: EventSink) => Promise<void>, onLeave: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let open = true;
  let ping: ReturnType<typeof setInterval>;
  const stop = () => {
    open = false;
    clearInterval(ping);
  };
  return new ReadableStream({
    start(controller) {
      const write = (text: string) => open && controller.enqueue(encoder.encode(text));
      const close = () => {
        if (open) controller.close();
        stop();
      };
      write(': wenzheng\n\n');
      ping = setInterval(() => write(': ping\n\n'), PING_EVERY_MS);
      const sink = {
        send: (event: string, data: unknown) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
      };
      // The comment is on its way before the work takes the thread.
      setTimeout(() => void work(sink).then(close, close), 0);
    },
    cancel() {
      stop();
      onLeave();
    },
  });
}
