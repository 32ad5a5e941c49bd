// Compiles every .ksy of a folder to Python with the stock Kaitai Struct compiler: node compile.js FRAMES OUT
// The specs are compiled unchanged: keys that begin with '-' are ours, and the stock compiler ignores them.
// OUT/HASHES.json tells, without node, whether OUT follows from FRAMES.
'use strict';
const crypto = require('crypto');
const fs = require('fs');
const path = require('path');
const yaml = require('js-yaml');
const Kaitai = require('kaitai-struct-compiler');

const [frames, out] = process.argv.slice(2);
if (!frames || !out) {
  console.error('usage: node compile.js FRAMES OUT');
  process.exit(2);
}
const compiler = Kaitai.compile ? Kaitai : new Kaitai();
const source = (name) => path.join(frames, `${name}.ksy`);
const parse = (name) => yaml.load(fs.readFileSync(source(name), 'utf8'));
const sha256 = (data) => crypto.createHash('sha256').update(data).digest('hex');

async function compile(name) {
  const importer = { importYaml: (imported) => Promise.resolve(parse(imported)) };
  return compiler.compile('python', parse(name), importer, false);
}

async function main() {
  const names = fs.readdirSync(frames).filter((f) => f.endsWith('.ksy')).map((f) => f.slice(0, -4)).sort();
  const texts = {};
  let failed = 0;
  for (const name of names) {
    try {
      Object.assign(texts, await compile(name));
    } catch (error) {
      console.error(`${source(name)}: ${error.message || error}`);
      failed += 1;
    }
  }
  if (failed) process.exit(1);
  fs.mkdirSync(out, { recursive: true });
  for (const old of fs.readdirSync(out).filter((f) => f.endsWith('.py') && !(f in texts))) fs.unlinkSync(path.join(out, old));
  const hashes = { regenerate: 'make kaitai', compiler: compiler.version, sources: {}, generated: {} };
  for (const name of names) hashes.sources[`${name}.ksy`] = sha256(fs.readFileSync(source(name)));
  for (const file of Object.keys(texts).sort()) {
    fs.writeFileSync(path.join(out, file), texts[file]);
    hashes.generated[file] = sha256(texts[file]);
  }
  fs.writeFileSync(path.join(out, 'HASHES.json'), `${JSON.stringify(hashes, null, 1)}\n`);
}

main();
