/** Offices that cities and counties have: name, short name, English, topic, words, and what it was called before. */
export interface Office {
	readonly zh: string;
	readonly short?: string;
	readonly en: string;
	readonly topic: string;
	readonly words: readonly string[];
	readonly former?: string;
}

const table = `
教育局||Education Bureau|education|学校,招生|教育委员会
科学技术局|科技局|Science and Technology Bureau|science|科研,创新|
工业和信息化局|工信局|Industry and Information Technology Bureau|industry|制造业,中小企业|经济和信息化局
发展和改革局|发改局|Development and Reform Bureau|economy|投资项目,价格|发展计划局
公安局||Public Security Bureau|public-safety|户籍,交通管理|
民政局||Civil Affairs Bureau|social-assistance|低保,养老|
司法局||Justice Bureau|justice|法律援助,公证|
财政局||Finance Bureau|public-finance|预算,政府采购|
人力资源和社会保障局|人社局|Human Resources and Social Security Bureau|employment|社保,就业|劳动和社会保障局
自然资源局|资源局|Natural Resources Bureau|natural-resources|不动产登记,土地|国土资源局
生态环境局|环境局|Ecology and Environment Bureau|environment|空气质量,污染防治|环境保护局
住房和城乡建设局|住建局|Housing and Urban-Rural Development Bureau|housing|房地产,物业|建设局
交通运输局|交通局|Transport Bureau|transport|公路,客运|
水务局||Water Affairs Bureau|water|供水,防汛|水利局
农业农村局|农业局|Agriculture and Rural Affairs Bureau|agriculture|农产品,乡村振兴|农业委员会
商务局||Commerce Bureau|trade|消费,外贸|
文化和旅游局|文旅局|Culture and Tourism Bureau|tourism|景区,非遗|旅游事业局
卫生健康局|卫健局|Health Bureau|health|医院,疫情|卫生和计划生育局
退役军人事务局|退役军人局|Veterans Affairs Bureau|veterans|优抚,安置|
应急管理局|应急局|Emergency Management Bureau|emergency|灾害,安全生产|安全生产监督管理局
审计局||Audit Bureau|oversight|审计公告|
市场监督管理局|市监局|Market Regulation Bureau|market-regulation|食品安全,消费维权|工商行政管理局
统计局||Statistics Bureau|statistics|统计公报,普查|
医疗保障局|医保局|Healthcare Security Bureau|medical-insurance|医保报销|
林业局||Forestry Bureau|forestry|森林,湿地|
体育局||Sports Bureau|sports|全民健身,赛事|
信访局||Public Complaints Bureau|government-services|来信来访|
投资促进局|投促局|Investment Promotion Bureau|investment|招商引资|招商局
大数据发展管理局|大数据局|Big Data Development Administration|digital-economy|数字政府|
机关事务服务中心|机关事务中心|Government Offices Service Center|government-services|公务用车|
综合行政执法局|综合执法局|Comprehensive Law Enforcement Bureau|government-services|城管,市容|城市管理局
民族宗教事务局|民宗局|Ethnic and Religious Affairs Bureau|ethnic-religious|民族团结|
乡村振兴局||Rural Revitalisation Bureau|agriculture|防止返贫|扶贫开发办公室
气象局||Meteorological Bureau|emergency|天气预报,预警|
税务局||Tax Bureau|public-finance|纳税,发票|国家税务局
烟草专卖局|烟草局|Tobacco Monopoly Bureau|trade|卷烟|
供销合作社联合社|供销社|Federation of Supply and Marketing Cooperatives|trade|农资|
红十字会||Red Cross Society|health|捐赠,急救|
档案馆||Archives|culture|档案查询|
融媒体中心||Converged Media Center|culture|广播电视|
`;

export const offices: readonly Office[] = table
	.trim()
	.split('\n')
	.map((line) => {
		const [zh = '', short = '', en = '', topic = '', words = '', former = ''] = line.split('|');
		return {
			zh,
			en,
			topic,
			words: words.split(','),
			...(short === '' ? {} : { short }),
			...(former === '' ? {} : { former }),
		};
	});
