// Packs the extension for LibreOffice: `npm run build:oxt [-- FILE]`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'client-libreoffice');
const target = process.argv[2] ?? join(folder, 'qarar.oxt');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const files = readdirSync(folder, { recursive: true })
  .filter((name) => /\.(?:xml|xcu|py)$/.test(name))
  .map((name) => name.replaceAll('\\', '/'))
  .sort();
const entries = files.map((name) => {
  const content = readFileSync(join(folder, name), 'utf8');
  const own =
    name === 'description.xml'
      ? content.replace('<version value="0.1.0"/>', `<version value="${version}"/>`)
      : content;
  return [name, [Buffer.from(own), { mtime: new Date(2026, 0, 1) }]];
});
writeFileSync(target, zipSync(Object.fromEntries(entries)));
process.stdout.write(`${target}\n`);
