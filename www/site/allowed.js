// Whether the page's Content-Security-Policy lets a script be named through the policy `replycode`. Read
// from the page's own headers before it is tried: a refused try prints an error.

export async function mayName() {
  const metas = document.querySelectorAll('meta[http-equiv="Content-Security-Policy" i]');
  const policies = [...metas].map((meta) => meta.content);
  try {
    const { headers } = await fetch(location.pathname, { method: 'HEAD' });
    policies.push(...(headers.get('content-security-policy') ?? '').split(','));
  } catch {
    // Without a connection nothing more can be known.
  }
  return policies.every(allows);
}

function allows(policy) {
  const names = policy
    .split(';')
    .map((part) => part.trim().split(/\s+/))
    .find(([name]) => name.toLowerCase() === 'trusted-types');
  return !names || names.includes('replycode') || names.includes('*');
}
