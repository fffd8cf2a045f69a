import { createHook } from 'node:async_hooks';
import { createSocket } from 'node:dgram';
import { expect, onTestFinished, test } from 'vitest';
import { fetchImage } from './fetchImage.js';
import { ImageSource } from './ImageSource.js';
import { nameResolver } from './nameResolver.js';

/** A name server (RFC 1035) that knows the addresses of one name, IPv4 or IPv6, and no other's. */
async function startNameServer(known: string, type: 1 | 28, address: readonly number[]) {
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => {
    const nameEnd = query.indexOf(0, 12) + 1;
    const name = query.toString('latin1', 12, nameEnd);
    const isKnown = name.includes(known) && query.readUInt16BE(nameEnd) === type;
    const question = query.subarray(12, nameEnd + 4);
    // The id; that it is an answer, and whether the name exists; one question, and the answers.
    const header = Buffer.alloc(12);
    query.copy(header, 0, 0, 2);
    header.writeUInt16BE(name.includes(known) ? 0x8180 : 0x8183, 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(isKnown ? 1 : 0, 6);
    const answer = [0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, address.length, ...address];
    socket.send(Buffer.concat([header, question, Buffer.from(isKnown ? answer : [])]), from.port);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  onTestFinished(() => void socket.close());
  return nameResolver([`127.0.0.1:${socket.address().port}`]);
}

test('finds the addresses of a name, of either family', async () => {
  const four = await startNameServer('good', 1, [93, 184, 216, 34]);
  expect(await four('good.test')).toEqual([{ address: '93.184.216.34', family: 4 }]);
  const six = await startNameServer('good', 28, [0x26, 6, ...Array(13).fill(0), 1]);
  expect(await six('good.test')).toEqual([{ address: '2606::1', family: 6 }]);
});

test('says that a name is not there', async () => {
  const find = await startNameServer('good', 1, [93, 184, 216, 34]);
  await expect(find('bad.test')).rejects.toMatchObject({ code: 'ENOTFOUND' });
});

test('the names that anybody gives do not wait in the threads that look up all others', async () => {
  let lookups = 0;
  const hook = createHook({
    init(_, type) {
      if (type === 'GETADDRINFOREQWRAP') lookups++;
    },
  }).enable();
  const source = new ImageSource({ attachmentHosts: [], trustedOrigins: [], totalTimeout: 200 });
  onTestFinished(async () => {
    hook.disable();
    await source.close();
  });
  const download = fetchImage('https://nobody.invalid/a.png', source, { maxBytes: 1 });
  await expect(download).rejects.toMatchObject({ name: 'JobFailure' });
  expect(lookups).toBe(0);
});
