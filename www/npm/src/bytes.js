// The module as it lies in the entry. A loop, because Uint8Array.from with a callback takes some
// twenty times as long.
export function bytesOf(base64) {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
