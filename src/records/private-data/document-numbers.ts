// Numbers of documents and of filings may be as long as a mobile number and begin as one. What tells them apart is what
// they are glued to: a word such as 备, 第 or 号, a year in brackets. A number that is written in groups is none of them.

/** A field that holds the number of a document, or any other text. */
export type KindOfText = 'document-number' | 'prose';

const word =
	'(?:国资|[宣新发外]?备案?|字|第|函|(?:备案|文|编|序|案|件|档|卷|批|发文|登记|受理|流水|注册|立案|许可|项目|信访|工单|订单|档案|信用代)[号码]码?|登记证号|ISBN|ISSN|\\bNo|\\bNr|\\bRef(?:erence)?|\\b(?:filing|document|reference|order|serial) (?:number|no))';
const wordBefore = new RegExp(
	`(?:${word}\\.?[:：#\\s]{0,2}(?:(?:[A-Z]{1,4}[-—])+|(?:19|20)\\d{2}[-—]第?)?|[〔\\[(（](?:19|20)\\d{2}[〕\\])）]\\s?第?)$`,
	'i',
);
const wordBehind = /^\s?号(?!码)/;
const gluedBefore =
	/(?:[A-Z]{1,8}-?|(?:19|20)\d{2}[-—–/年]|[\p{Script=Han}][-—–]?(?<=[备字第号函发办文档案府委人任编令复批厅局]-?))$/u;
const telephone =
	/手机|电话|移动|联系|致电|拨打|来电|微信|热线|短信|加我|号码|\btel|phone|mobile|\bcell|\bcall|wechat|whatsapp|\bsms/i;

/** 备13800138000（手机）: what stands behind in brackets says it as well. */
const telephoneBehind = /^号?\s?[（(](?:手机|电话|移动|微信|本人|个人|私人|tel|mobile|cell)/i;

/** Whether one group of digits, from where until where it stands in a text, is the number of a document by what is around it. */
export function isNumberOfDocument(text: string, from: number, until: number, kind: KindOfText): boolean {
	const before = text.slice(Math.max(0, from - 24), from);
	const behind = text.slice(until, until + 8);
	if (telephoneBehind.test(behind)) return false;
	if (telephone.test(before.slice(-12)) && !/备案号码?[:：\s]{0,2}$/.test(before)) return false;
	if (wordBefore.test(before)) return true;
	if (wordBehind.test(behind)) return true;
	return kind === 'document-number' && gluedBefore.test(before);
}
