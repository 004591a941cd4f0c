/** What is asked of any agency about its matters: it tells none, and leaves none untold. */
const han =
	/申请|办理|办|报名|报考|报|补贴|补助|津贴|证明|证书|投诉|举报|咨询|查询|登记|注册|备案|审批|许可|手续|流程|程序|材料|条件|资格|政策|规定|办法|通知|公告|公示|公布|名单|名录|数据|数字|情况|进展|进度|调查|处理|处罚|罚款|整治|治理|管理|监管|检查|监督|建设|改造|维护|维修|问题|费用|收费|费|价格|标准|时间|日期|期限|地点|地址|网点|网站|平台|系统|业务|服务|工作|活动|项目|工程|计划|方案|措施|原因|影响|最新|消息|新闻|今年|明年|去年|全省|全市|全县|全州|全区|省内|市内|当地|本地|哪些|哪里|哪儿|多久|多少|几个|是否|能否|可以|为什么|如何|怎么|怎样|什么|关于|有关|相关|以及|和|与|及|的|了|在|对|或|等|被|到|后|前|中|内|外|上|下|有|无|不|没|新|老|大|小|变更|换发|补办|挂失|领取|发放|缴纳|缴费|退出|取消|注销|转移|接续|认定|鉴定|评审|考试|成绩|培训|招录|收入|人员|企业|单位|部门|机构|个人|群众|居民|记者|核验|纠纷|矛盾/g;

/** Which characters of a text belong to what is asked of any agency. */
export function generalIn(text: string): Uint8Array {
	const mask = new Uint8Array(text.length);
	text.replace(han, (found, at: number) => {
		mask.fill(1, at, at + found.length);
		return found;
	});
	return mask;
}

/** A text of which nothing is left but what is asked of any agency. */
export function isGeneral(rest: string): boolean {
	return rest.replace(han, '').replace(/[ 0-9]/g, '').length === 0;
}

const english = new Set(
	(
		'apply application applying complaint complaints complain report reporting reports rule rules policy policies new latest news case cases ' +
		'problem problems issue issues crisis local public fund funds project projects program programme service services system management cost costs ' +
		'price prices rate rates fee fees data figures number plan plans permit permits licence license certificate registration register ban shortage ' +
		'quality safety control scheme policy incident incidents update information support help about over against by be been being will new old more ' +
		'many much how why when people citizen citizens resident residents victim victims'
	).split(' '),
);

export function isGeneralWord(word: string): boolean {
	return english.has(word);
}
