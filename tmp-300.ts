import { writeFileSync } from 'node:fs';
import { readContent } from './src/disk/read-content.ts';
import { registryFrom } from './src/registry/registry-from.ts';
import { documentOf } from './src/formats/documents/document-of.ts';
import { openPress } from './src/finishing/documents/press.ts';
const { value } = registryFrom(readContent('content').value);
const registry=value!.registry;
const press=await openPress();
const d=documentOf(registry,{publication:registry.publications[7]!})!;
const n=(e:any)=>e.rows.flat().filter((c:any)=>c.look==='name').length;
let k=0; const sections=d.sections.map(s=>({...s,entries:[...s.entries]}));
for(const s of sections)for(const e of s.entries)k+=n(e);
outer: for(let r=0;r<9;r++)for(const [i,s] of d.sections.entries())for(const e of s.entries){if(k>=300)break outer;sections[i]!.entries.push(e);k+=n(e)}
const b=press.print({...d,sections}); writeFileSync('/tmp/h/paper-x/300.pdf',b);console.log(k,b.length);
