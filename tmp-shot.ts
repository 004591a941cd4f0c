import { openBrowser } from './src/testing/browser.ts';
import { serveFolder } from './src/disk/serve.ts';
const s=await serveFolder('/tmp/h/site-check');const b=await openBrowser();
const p=await b.newPage({viewport:{width:390,height:844}});
p.on('pageerror',e=>console.log(String(e)));p.on('console',m=>{if(m.type()==='error')console.log(m.text())});
for (const [n,l,q] of [['a','','0851-00000009'],['b','en/','0851-00000009, Education Commission, 覃沛林'],['c','','教育委员会 罗敏 13800000000 jyt@guizhou-education.example']]) {
 await p.goto(s.address+l+'check/?q='+encodeURIComponent(q!)); await p.waitForTimeout(300); await p.screenshot({path:`/tmp/h/check-${n}.png`,fullPage:true}); console.log(await p.locator('.check-answers').innerText()); }
await b.close();await s.close();
