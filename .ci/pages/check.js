// What html-validate recommends, on every page of the folder given. Node's own list of files, since the command's needs a younger Node.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const site = process.argv[2];
const pages = readdirSync(site, { recursive: true }).filter(file => file.endsWith('.html')).sort();
const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:recommended'] }));
const found = pages.flatMap(page =>
  validator.validateStringSync(readFileSync(join(site, page), 'utf8'), page).results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${page}:${line}:${column}: ${ruleId}: ${message}`)));

found.forEach(line => console.error(line));
console.log(`${pages.length} pages, ${found.length} findings`);
process.exitCode = pages.length > 0 && found.length === 0 ? 0 : 1;
