// custom-elements.json: what editors and catalogues are told about <reply-code>, read from its sources
// by the analyzer and told of the files of the package.

import { readFile } from 'node:fs/promises';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { at } from './paths.mjs';

const TAG = 'reply-code';
const NAME = 'ReplyCodeElement';
const CLASS = 'element.mjs';
// The files that name the class when they are imported.
const DEFINE = ['element/define.mjs', 'widget.js'];

export async function elements() {
  const found = await analyzed(['www/widget/src/attributes.js', 'www/widget/src/base.js']);
  const declaration = found.modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === TAG);
  if (declaration === undefined) throw new Error(`No class of www/widget/src says \`@tagname ${TAG}\`.`);
  return { ...found, modules: [classModule(declaration), ...DEFINE.map(defining)] };
}

async function analyzed(paths) {
  const source = async (path) =>
    ts.createSourceFile(path, await readFile(at(path), 'utf8'), ts.ScriptTarget.ES2022, true);
  return create({ modules: await Promise.all(paths.map(source)) });
}

// The package has one class of what the sources have as three.
function classModule(found) {
  const own = ({ inheritedFrom, ...row }) => row;
  const rows = (list) => (list ?? []).filter(({ name }) => name !== undefined).map(own);
  const attributes = rows(found.attributes);
  const fields = rows(found.members).filter(({ privacy }) => privacy !== 'private');
  const reflected = new Set(attributes.map(({ name }) => name));
  const declaration = {
    ...found,
    name: NAME,
    superclass: { name: 'HTMLElement', package: 'global:' },
    attributes: attributes.map((row) => ({ ...row, fieldName: row.name })),
    members: fields.map((row) => (reflected.has(row.name) ? { ...row, attribute: row.name, reflects: true } : row)),
    events: rows(found.events),
    cssParts: rows(found.cssParts),
    cssProperties: rows(found.cssProperties),
  };
  return module(CLASS, [declaration], [exported('js', NAME)]);
}

const defining = (path) => module(path, [], [exported('js', NAME), exported('custom-element-definition', TAG)]);

const module = (path, declarations, exports) => ({ kind: 'javascript-module', path, declarations, exports });

const exported = (kind, name) => ({ kind, name, declaration: { name: NAME, module: CLASS } });
