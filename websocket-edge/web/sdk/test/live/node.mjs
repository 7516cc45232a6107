// Runs the bundled situations in Node: node node.mjs BUNDLE BASE HAND prints what became of each.
import { readFileSync } from 'node:fs';

const [bundle, base, hand] = process.argv.slice(2);
const live = new Function(`${readFileSync(bundle, 'utf8')}; return live`)();
console.log(JSON.stringify(await live.outcomes({ base, hand })));
process.exit(0);
