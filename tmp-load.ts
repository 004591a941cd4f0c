import { openBrowser } from './src/testing/browser.ts';
import { firstLoad } from './src/testing/budgets.ts';
import { serveCompressed } from './src/testing/compressing-server.ts';
const [dir, ...paths] = process.argv.slice(2);
const b = await openBrowser(); const s = await serveCompressed(dir!, '/');
for (const p of paths) { const l = await firstLoad(b, s.address + p); console.log(p, l.bytes, l.requests, l.shift); for (const f of l.files) console.log('   ', f); }
await b.close(); await s.close();
