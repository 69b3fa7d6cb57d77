// What more than one of our bundles does to the code that it holds.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The examples are a third of the rules, and for their tests and pages only: without them the
 * command has less to read and to evaluate. They stand as the formatter sets them.
 */
export const noExamples = {
  name: 'no-examples',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]rules[\\/][a-z]+[\\/][a-z][^\\/]*\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replace(/^ {2}examples: \[\n.*?^ {2}\],\n/ms, '  examples: [],\n');
      if (contents === source) throw new Error(`${path}: no examples found`);
      return { contents, loader: 'ts' };
    });
  },
};

/**
 * What the library makes of Arabic is mended in two places, and it says how much it unpacks and draws:
 * - it turns the glyphs of each line around, unit by unit; one that stands for two letters, as that
 *   of lam and alef, has them in reading order already, and would be read as the article;
 * - it takes words for neighbours that are drawn one after the other, though a sign of another font
 *   stands between them: as pieces of their own they can be put into order.
 * The bundle may have more to mend.
 */
export const readsArabic = (more = []) => ({
  name: 'reads-arabic',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]pdf\.worker\.mjs$/ }, ({ path }) => {
      const arabic = '/^[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc]{2}/';
      const replacements = [
        [
          'textChunk.str.push(glyphUnicode);',
          `textChunk.str.push(${arabic}.test(glyphUnicode) ? Array.from(glyphUnicode).reverse().join("") : glyphUnicode);`,
        ],
        ['const SPACE_IN_FLOW_MAX_FACTOR = 0.6;', 'const SPACE_IN_FLOW_MAX_FACTOR = 0;'],
        [
          'const buffer2 = new Uint8Array(size);',
          'globalThis.willUnpack?.(size - buffer.byteLength); const buffer2 = new Uint8Array(size);',
        ],
        ...COUNTED.map(({ before, hook }) => [before, `globalThis.${hook}; ${before}`]),
        // No font has more characters than that, and a document of a few bytes may say that one does.
        ['const MAX_MAP_RANGE = 2 ** 24 - 1;', 'const MAX_MAP_RANGE = 2 ** 16 - 1;'],
        [
          'j <= code; j++) {\n              glyphsWidths',
          'j <= code && j < 2 ** 16; j++) {\n              glyphsWidths',
        ],
      ];
      for (const { from, to } of more) replacements.push([from, to]);
      let contents = readFileSync(path, 'utf8');
      for (const [from, to] of replacements) {
        if (!contents.includes(from)) throw new Error(`${path}: not found: ${from}`);
        contents = contents.replace(from, to);
      }
      return { contents: withoutUnread(contents), loader: 'js' };
    });
  },
});

/** What a page is made of, and before which the library asks: operators, glyphs, strings, lists, paths. */
const COUNTED = [
  { before: 'this.optimizer.push(fn, args);', hook: 'willDraw?.(1, 0)' },
  { before: 'const glyphs = font.charsToGlyphs(chars);', hook: 'willDraw?.(0, chars.length)' },
  { before: 'if (!charBuffered) {', hook: 'willDraw?.(0, 1)' },
  {
    before: 'strBuf.push(String.fromCharCode(firstDigit << 4 | digit));',
    hook: 'willDraw?.(0, 1)',
  },
  { before: 'array.push(this.getObj(cipherTransform));', hook: 'willDraw?.(0, 1)' },
  { before: 'self.buildPath(operatorList, fn, args, parsingText);', hook: 'willDraw?.(0, 4)' },
];

/**
 * What of the library no text comes from, a third of it: the decoder of JPEG 2000, since pictures are
 * not looked at, and forms of XFA, which are not asked for.
 */
const UNREAD = [
  {
    from: './external/openjpeg/openjpeg.js',
    to: './src/core/jpx.js',
    stub: "const openjpeg = () => ({ decode: () => 'Pictures are not looked at' });",
  },
  {
    from: './src/core/xfa/symbol_utils.js',
    to: './src/core/annotation.js',
    stub: 'class XFAFactory { static getRichTextAsHtml() { return null; } }',
  },
];

/** Each file of the library begins with a line that names it. */
function withoutUnread(library) {
  return UNREAD.reduce((rest, { from, to, stub }) => {
    const [start, end] = [from, to].map((name) => rest.indexOf(`\n;// ${name}\n`));
    if (start < 0 || end < start)
      throw new Error(`The library for PDF has no ${from} before ${to}`);
    return `${rest.slice(0, start)}\n${stub}${rest.slice(end)}`;
  }, library);
}

/** Tables that cost each start more to compute than to read; they hold plain data. */
export const computed = {
  name: 'computed',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]core[\\/]syntax[\\/]lexicon-forms\.ts$/ }, async ({ path }) => {
      const compiled = join(root, 'dist', relative(root, path).replace(/ts$/, 'js'));
      const tables = Object.entries(await import(pathToFileURL(compiled)));
      return {
        contents: tables
          .map(([name, table]) => `export const ${name} = ${JSON.stringify(table)};\n`)
          .join(''),
      };
    });
  },
};

/** No text here is in one of the encodings of East Asia, and their tables are large. */
export const noEastAsia = {
  name: 'no-east-asia',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]iconv-lite[\\/]encodings[\\/]dbcs-data\.js$/ }, () => ({
      contents: 'module.exports = {};',
    }));
  },
};

/** Of the many languages in which zod can complain, no program asks for another than its own. */
export const noForeignComplaints = {
  name: 'no-foreign-complaints',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
    }));
  },
};

/**
 * What the SDK of the Model Context Protocol has for others: forms that a server shows to a person, whose
 * answers Ajv checks, and schemas of the third version of zod. Our schemas are of the fourth.
 */
const UNASKED = {
  'ajv-provider.js': 'export class AjvJsonSchemaValidator {}',
  'zod/v3': 'export {}',
  'zod-to-json-schema': 'export const zodToJsonSchema = undefined;',
};
export const noFormsNorOldSchemas = {
  name: 'no-forms-nor-old-schemas',
  setup(bundler) {
    const filter = /(?:\/ajv-provider\.js|^zod\/v3|^zod-to-json-schema)$/;
    bundler.onResolve({ filter }, ({ path }) => ({
      path: path.startsWith('.') ? path.slice(path.lastIndexOf('/') + 1) : path,
      namespace: 'unasked',
    }));
    bundler.onLoad({ filter: /./, namespace: 'unasked' }, ({ path }) => ({
      contents: UNASKED[path],
    }));
  },
};

/** What a report holds of its own is known when a bundle is made. */
export const reportAssets = {
  name: 'report-assets',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]reports[\\/]html[\\/]assets\.ts$/ }, () => {
      const assets = Object.fromEntries(
        ['css', 'js'].map((kind) => {
          const content = readFileSync(join(root, `dist/report-page/page.${kind}`), 'utf8').trim();
          const digest = createHash('sha256').update(content).digest('base64');
          return [kind, { content, hash: `'sha256-${digest}'` }];
        }),
      );
      const contents = `const assets = ${JSON.stringify(assets)};
export const asset = (kind) => assets[kind].content;
export const hashOf = (content) => Object.values(assets).find((each) => each.content === content).hash;`;
      return { contents, loader: 'js' };
    });
  },
};

/** The library for PDF is larger than all the rest: it is a file of its own, which a process runs. */
export const PDF_PROCESS = 'documents/pdf-process.ts';
export const separatePdfLibrary = {
  name: 'separate-pdf-library',
  setup(bundler) {
    bundler.onResolve({ filter: /\/pdf-pages\.ts$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './pdf.mjs', external: true },
    );
  },
};

/**
 * The lexicon of published texts as a module of its own, which the page, the library and the command have
 * in common: what stands behind its head is JSON.
 */
export const LEXICON = 'lexicon.js';
export const LEXICON_HEAD = 'export default ';
export const lexiconApart = (folder) => ({
  name: 'lexicon-apart',
  setup(bundler) {
    const path = `${folder}/${LEXICON}`;
    bundler.onResolve({ filter: /\/lexicon\.js$/ }, () => ({ path, external: true }));
    bundler.onLoad({ filter: /[\\/]lexicon-data\.ts$/ }, () => ({
      contents: `import lexicon from '${path}';\nexport const lexiconData = () => lexicon;`,
    }));
  },
});
