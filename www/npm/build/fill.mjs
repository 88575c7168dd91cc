// The esbuild plug-in that fills in the names beginning with `replycode:`.

import { at } from './paths.mjs';
import { glueText } from './glue.mjs';
import { wasmOf } from './modules.mjs';

// `parts` says for each name after the colon what to put there: { text } is JavaScript, { base64 }
// the bytes of a module's .wasm, { external } an import that stays.
export function fill(parts) {
  return {
    name: 'fill',
    setup(build) {
      build.onResolve({ filter: /^replycode:/ }, ({ path }) => {
        const part = parts[path.slice('replycode:'.length)];
        if (part?.external) return { path: part.external, external: true };
        if (part?.base64) return { path: wasmOf(part.base64), namespace: 'file' };
        return { path, namespace: 'replycode', pluginData: part };
      });
      build.onLoad({ filter: /.*/, namespace: 'replycode' }, async ({ path, pluginData }) => {
        if (pluginData === undefined) throw new Error(`Nothing is given for the import \`${path}\`.`);
        return { contents: await pluginData.text(), loader: 'js', resolveDir: at('.') };
      });
    },
  };
}

export const glue = (name) => ({ text: () => glueText(name) });
export const base64 = (name) => ({ base64: name });
export const reexport = (path) => ({ text: () => `export * from './${path}'` });
export const external = (path) => ({ external: path });
// The languages, and how a sentence names them: `en and zh`; `en, fr and zh`.
export const spoken = (known) => ({
  text: () => `export const languages = ${JSON.stringify(known)};
    export const told = ${JSON.stringify(known.join(', ').replace(/, ([^,]*)$/, ' and $1'))}`,
});
export const constant = (name, value) => ({ text: () => `export const ${name} = ${JSON.stringify(value)}` });
