import { receiverAddressFault } from './receiver-address.js';

describe('the address of a receiver', () => {
  it.each(['https://hooks.example/akkoord?tenant=1', 'https://hooks.example:8443/'])('is %p', (address) => {
    expect(receiverAddressFault(address, false)).toBeUndefined();
  });

  it.each([
    ['hooks.example', 'malformed'],
    [`https://hooks.example/${'x'.repeat(2000)}`, 'malformed'],
    ['https://hooks.example/een twee', 'malformed'],
    ['http://hooks.example/', 'protocol'],
    ['ftp://hooks.example/', 'protocol'],
    ['file:///etc/passwd', 'protocol'],
    ['https://user:secret@hooks.example/', 'user'],
    ['https://hooks.example/#part', 'fragment'],
  ])('is not %p: %s', (address, why) => {
    expect(receiverAddressFault(address, false)).toEqual({ key: `webhook-address.${why}` });
  });

  it('may be plain http where that is allowed, and nothing else', () => {
    expect(receiverAddressFault('http://127.0.0.1:9000/', true)).toBeUndefined();
    expect(receiverAddressFault('gopher://127.0.0.1/', true)).toEqual({ key: 'webhook-address.protocol' });
  });
});
