import { writeFileSync } from 'node:fs';
import { readContent } from './src/disk/read-content.ts';
import { registryFrom } from './src/registry/registry-from.ts';
import { documentOf } from './src/formats/documents/document-of.ts';
import { openPress } from './src/finishing/documents/press.ts';
import { regionsOf } from './src/views/regions.ts';
const dir=process.argv[2]??'content', out='/tmp/h/paper-x/'+(process.argv[3]??'s');
const { value } = registryFrom(readContent(dir).value);
const registry=value!.registry;
let t=performance.now();
const press=await openPress(); console.log('open',Math.round(performance.now()-t));
const region=regionsOf(registry,'2026-11-28' as never)[0];
for(const publication of registry.publications){ for(const r of [undefined,region]){
 t=performance.now();
 const d=documentOf(registry,{publication,...(r?{region:r}:{})}); if(!d) continue;
 const t1=performance.now();
 const name=`${out}-${publication.header.number}${r?'-'+r.id:''}.pdf`;
 try{const b=press.print(d); writeFileSync(name,b);
 console.log(name,b.length,'doc',Math.round(t1-t),'print',Math.round(performance.now()-t1));}catch(e){console.log(name,'ERR',e)}
}}
