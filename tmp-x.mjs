import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import fs from 'node:fs';
const F='node_modules/@expo-google-fonts/noto-serif-sc/';
const fonts=[F+'400Regular/NotoSerifSC_400Regular.ttf'].map(f=>fs.readFileSync(f));
let t=performance.now();
const c=NodeCompiler.create({fontArgs:[{fontBlobs:fonts}],workspace:'/tmp/h/paper-x'});
console.log(performance.now()-t);
for(const fam of ['DejaVu Sans','Libertinus Serif','DejaVu Sans Mono','Noto Sans CJK SC','Noto Sans SC']){
const r=c.compile({mainFileContent:`#set text(font:"${fam}", fallback:false)\n#set document(title:"x")\nHello`});
console.log(fam,JSON.stringify(r.takeDiagnostics()?.shortDiagnostics??r.takeWarnings()?.shortDiagnostics));}
const r=c.compile({mainFileContent:`#set text(font:"Noto Serif SC", fallback:false,lang:"zh")\n#set document(title:"x")\nHello 葛󠄀 a\u200bb 𡒄`});
console.log(JSON.stringify(r.takeDiagnostics()?.shortDiagnostics));
try{c.pdf(r.result,{pdfStandard:'ua-1'})}catch(e){console.log('UA',e.message, JSON.stringify(e.shortDiagnostics))}
