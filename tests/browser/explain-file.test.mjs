// Files on the page of pasted replies, chosen or dropped.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joined, stage, word } from './explain.mjs';

const on = stage();

function bytes(...pieces) {
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
}

// Files by name, their bytes and what they say.
const FILES = {
  'utf8.log': [Buffer.from('\ufeff550 5.1.1 用户不存在'), '550 5.1.1 用户不存在'],
  'gb18030.log': [bytes('550 5.1.1 ', [0xd3, 0xc3, 0xbb, 0xa7], ' unknown'), '550 5.1.1 用户 unknown'],
  'western.txt': [Buffer.from('550 5.1.1 Empf\xe4nger unbekannt, \xe9t\xe9', 'latin1'), '550 5.1.1 Empfänger unbekannt, été'],
  'exchange.log': [Buffer.from('\ufeff550 5.1.1 用户', 'utf16le'), '550 5.1.1 用户'],
  'japanese.eml': [
    bytes('Content-Type: text/plain; charset="Shift_JIS"\n\n550 5.1.1 ', [0x83, 0x86, 0x81, 0x5b, 0x83, 0x55], '\n'),
    'Content-Type: text/plain; charset="Shift_JIS"\n\n550 5.1.1 ユーザ\n',
  ],
};

// Drops a file on the page as a reader does; answers whether the page takes it.
async function drop(page, name, buffer) {
  const transfer = await page.evaluateHandle(
    ([name, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(content)], name));
      return transfer;
    },
    [name, [...buffer]],
  );
  const taken = await transfer.evaluate((dataTransfer) => {
    const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
    return !document.querySelector('main').dispatchEvent(over);
  });
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  return taken;
}

for (const [name, [buffer, text]] of Object.entries(FILES)) {
  test(`${name} is read, chosen or dropped`, async () => {
    const { page, printed, close } = await on.visit('zh');
    await page.locator('#file').setInputFiles({ name, mimeType: 'text/plain', buffer });
    await page.locator('article').waitFor();
    assert.equal(await joined(page), text);
    await page.locator('#reply').fill('');
    await page.locator('article').waitFor({ state: 'detached' });
    assert.ok(await drop(page, name, buffer));
    await page.locator('article').waitFor();
    assert.equal(await joined(page), text);
    assert.deepEqual(printed, []);
    await close();
  });
}

for (const lang of ['en', 'zh']) {
  test(`${lang}: of a huge file the beginning is explained, and what cannot be read is said`, async () => {
    const { page, printed, close } = await on.visit(lang);
    // Three bytes a character: shorter than the limit, but for its bytes.
    const huge = Buffer.from('550 5.1.1 User unknown\n\n' + '一行日志，什么也没说\n'.repeat(100_000));
    await page.locator('#file').setInputFiles({ name: 'b.log', mimeType: 'text/plain', buffer: huge });
    await page.locator('article').waitFor();
    assert.equal(await page.locator('#state.notice').innerText(), await word(page, 'cut'));
    assert.ok((await page.locator('#reply').inputValue()).length <= 10_000);
    await page.evaluate(() => (File.prototype.slice = () => { throw new Error('gone'); }));
    await drop(page, 'c.log', Buffer.from('550'));
    await page.waitForFunction((said) => document.getElementById('state').textContent === said, await word(page, 'unreadable'));
    assert.deepEqual(printed, []);
    await close();
  });
}
