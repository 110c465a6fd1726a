import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** 1.6 Mbit/s, and 150 ms there and back. */
const [bytesPerMs, roundTripMs] = [200, 150];
/** What is sent at once. */
const packetBytes = 1460;

/** A slow line to a host on this machine, as developer tools emulate one: new connections cost nothing. */
export async function slowLineTo(host: string): Promise<{ address: string; close: () => void }> {
  /** When the line has sent all that was given to it, in milliseconds since 1970. */
  let freeAt = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(new URL(host).port), '127.0.0.1');
    client.on('data', (bytes) => {
      writeAt(upstream, bytes, Date.now() + roundTripMs / 2);
    });
    upstream.on('data', (bytes) => {
      for (let start = 0; start < bytes.length; start += packetBytes) {
        const packet = bytes.subarray(start, start + packetBytes);
        freeAt = Math.max(freeAt, Date.now()) + packet.length / bytesPerMs;
        writeAt(client, packet, freeAt + roundTripMs / 2);
      }
    });
    client.on('error', () => undefined);
    upstream.on('error', () => undefined);
    client.on('close', () => upstream.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { address: host.replace(/:\d+/, `:${port}`), close: () => server.close() };
}

function writeAt(socket: Socket, bytes: Uint8Array, time: number): void {
  setTimeout(() => {
    if (!socket.destroyed) socket.write(bytes);
  }, time - Date.now());
}
