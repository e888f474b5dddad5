// Logs are valid by the JSON schema of SARIF 2.1.0: the first tells nothing, the second tells much.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';

const require = createRequire(import.meta.url);
const ajv = new Ajv({ schemaId: 'id', allErrors: true, format: 'full', logger: false });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
const validate = ajv.compile(require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));
const read = file => JSON.parse(readFileSync(file, 'utf8'));
const must = (holds, what) => {
  if (!holds) throw new Error(what);
};

const [sound, broken] = process.argv.slice(2).map(read);
for (const log of [sound, broken]) must(validate(log), ajv.errorsText(validate.errors, { separator: '\n' }));
must(!validate({ ...broken, runs: [{ results: broken.runs[0].results }] }), 'the schema refuses nothing');
const { results, tool } = broken.runs[0];
must(sound.runs[0].results.length === 0 && results.length >= 5, `${results.length} results`);
must(results.some(r => r.level === 'warning') && results.some(r => r.level === 'error'), 'both levels are told');
must(tool.driver.rules.every(r => r.help.markdown && r.helpUri), 'every rule is explained');
console.log(`SARIF: ${results.length} results of ${tool.driver.rules.length} rules`);
