// Words that stand where a name should and name nobody. They are compared without spaces, brackets and signs, in small
// letters and in the ordinary width; several of them in a row are still nobody.

/** In Chinese, in simplified and traditional characters. A name that has more than these is a name. */
export const chineseNobody = `
无 無 没有 沒有 暂无 暫無 尚无 空 空缺 空岗 空崗 空编 空位 空白 暂空 缺 暂缺 暫缺 出缺 缺位 缺额 缺编 缺岗 从缺 從缺 虚位 悬缺 悬空
待 待定 待补 待補 待补充 待任 待任命 待任免 待聘 待聘任 待配 待配备 待确定 待確定 待明确 待落实 待核实 待公布 待报 待上报 待填 待填写 待完善 待更新 待查 待商 待议 待批 待命名 待安排 另行通知 另定
未定 未确定 未明确 未任命 未配备 未配 未设 未设立 未设置 未报 未填 未公布 未知 未详 未詳 不详 不詳 不明 不清楚 不公开 不便公开 不适用 不设 保密 涉密 略 省略 从略
暂定 暂未 暂未任命 暂未确定 暂未明确 暂未配备 暂未设立 暂无人选 尚未 尚未任命 尚未确定 尚未明确 尚未配备 人选待定 人选未定 调整中 任命中 公示中 选拔中 招聘中 筹备中 补充中 拟任 候任 还没有 没定 空着 不在 不在岗 外出 外出学习 学习 离任 已离任 离职 调离 已调离 退休 已退休 轮岗 借调 挂职 见文件 请见附件 详见附件 以公文为准 以文件为准
同上 同前 同左 同右 同下 见上 见下 如上 见附件 见备注 上同 仝上 〃
某 某某 某人 某君 某氏 某甲 某乙 某同志 某先生 某女士 某领导 某局长 某主任 佚名 匿名 无名 无名氏 无此人 无人 没人 查无此人 本人 他人 其他 其它 别人
姓名 名字 名称 人名 人员 人选 示例 样例 样本 测试 试验 占位 占位符 填写 请填写 请输入 请填写姓名 删除 作废 备用 空格
甲某 乙某 甲 乙 丙 丁 甲方 乙方 佚
我 你 他 她 自己 大家 等 等人 若干 若干人 多人 数人 全体 先生 女士 小姐 同志
缺员 缺人 缺席 空置 空悬 闲置 留空 空格处 此处空白 以下空白 内部掌握 请假 休假 病假 病休 产假 出差 进修 培训 停职 免职 停用 值守 值班 带班 撤销 注销 机构改革`;

/** What is written where nothing is known: as a post, a number or a name of an office it says nothing. */
export const wordsForNothing = `
无 無 没有 暂无 尚无 缺 暂缺 空缺 出缺 缺位 空 空白 待定 待补 待补充 待填 待核实 待确定 待明确 未定 未知 不详 不明 未填 未写 同上 见上 略 无文号 无编号 无职务 某某
n/a na none nil null unknown vacant tbd tba tbc undefined blank empty pending todo ?`;

/** What may stand around such a word: 新闻发言人暂缺, 职务空缺中. */
export const chineseAround = `
新闻发言人 发言人 新闻助理 助理 职位 职务 岗位 岗 职 人选 人员 领导 该职 此职 该岗 该岗位 本职 本岗 目前 现 尚 暂时 暂 仍 仍然 已 正 正在 由 上级 组织 中 状态 期 者 的 了 任命`;

/** Beginnings and ends of a remark that explains why nobody stands there. */
export const chineseRemark =
	/^(?:正在|尚在|等待|待|拟|尚未|还未|暂未|未)\p{Script=Han}{0,4}(?:任命|选任|选拔|选配|招聘|公示|确定|明确|配备|到位|到岗|组建)$|^(?:无|没有?|暂无|尚无|目前无|查无)(?:姓名|名字|人选|此人|发言人|新闻发言人|人员|专人|专职|资料|信息|数据)$|^(?:常务)?副?[局厅处科部主书秘市县区州省委]\p{Script=Han}?[长任记员席]兼$|^(?:由|同第|参见|详见|请见|以)\p{Script=Han}{3,}$|^\p{Script=Han}{2,}(?:兼任|兼管|代管|代行|代理|主持工作|退休|离任|调离|离职)$/u;

/** What is done with a post or a name, or is not: 未到任, 不予公开, 补选中, 已撤销. Said alone it may be a name. */
const chineseDoings =
	'任命|任免|聘任|聘用|选任|选拔|选配|补选|遴选|推选|考察|考核|酝酿|招聘|公示|公布|公开|发布|披露|提供|透露|说明|确定|明确|核定|配备|配齐|配置|安排|落实|到位|到任|到岗|就任|接任|履职|上任|报到|组建|筹建|增补|补充|补齐|补缺|补任|补录|补报|补填|调整|调动|变更|更新|更正|完善|核实|查实|核对|核查|审核|审批|研究|商定|议定|讨论|录入|填写|填报|填|上报|申报|报送|通知|告知|设立|设置|批复|批准|提名|撤销|注销|改革|合并|退休|离任|离职|调离|免职';
export const chineseDoing = new RegExp(
	`^(?:(?:等待?|待|有待|拟|拟于|另行?|未|未予|尚未|还未|仍未|暂未|暂不|暂缓|不|不予|不便|不宜|不得|无法|已|已经|已被|即将|正|正在|尚在|请|请勿|需|须)(?:${chineseDoings})(?:中|了|后|期间)?|(?:机构|人员|岗位|职务|人选|信息)?(?:(?!填)(?:${chineseDoings}))(?:之?中|期间|过程中)|[一二两三四五六七八九十几多数]{1,2}[人名位](?:同志)?)$`,
	'u',
);

/** No name has them inside: whatever stands around them, nobody is named. */
export const chineseInside = `空悬 空缺 暂缺 暫缺 缺位 空岗 待定 待补 待任命 待确定 未任命 同上 暂无 查无`;

/** In English; a whole name only. */
export const englishNobody = `
vacant; vacancy; position vacant; post vacant; currently vacant; now vacant; seat vacant; vacant post; vacant position; unfilled; empty; blank;
tbd; tba; tbc; tbn; to be determined; to be decided; to be announced; to be appointed; to be confirmed; to be named; to be advised; to be filled; pending; awaiting appointment; not yet appointed; not yet known; not yet named; not appointed; under recruitment; recruiting;
n/a; n.a.; n. a.; n / a; not applicable; not available; not known; not given; not stated; not disclosed; do.; ooo; oooo; to follow; name to follow; john doe; jane doe; joe bloggs; user; username; admin; administrator; webmaster; root; nihil; nemo nominatus; no name; no one; no-one; noone; nobody; nil; none; null; undefined; unknown; unnamed; unspecified; unassigned; undisclosed; withheld; name withheld; confidential; anonymous; anon; nn; n.n.;
same; same as above; as above; see above; ditto; idem; ibid; see note; see notes;
name; full name; your name; first name; last name; surname; first last; firstname lastname; test; tester; example; sample; placeholder; dummy; temp; todo; fixme; delete; deleted; removed; other; someone; somebody; anyone; anybody; staff; acting; interim`;

/** Beginnings of a remark: no name begins so. */
export const englishRemark =
	/^(?:to be |not yet |not (?:\w+ed|shown|set|chosen|in post|in office|decided)$|yet to |awaiting |pending |currently (?:vacant|un|no)|none\b|unknown\b|vacant\b|vacancy\b|position |no (?:one|body|name|spokes|person|holder|data|info|appoint|current|incumbent|official)|(?:mr|ms|mrs|miss|dr)\.? (?:x+|y|z|nobody)$|.*\bx{2,}$)/;

/** Posts and offices where a name should be: whole, or behind the name of the agency they belong to. */
export const officeStems =
	'办公|值班|总值班|新闻|新闻发布|新闻宣传|宣传|宣教|综合|信息|舆情|政研|法规|政策法规|政策研究|秘书|文秘|外宣|对外宣传|网宣|网络宣传|网信|党政|党办|行政|人事|机要|信访|政治|政工|文宣|组织|统战|宣传统战|纪检|监察|审计|档案|老干|督查|督办|规划|业务|审批|执法|接待|应急|应急管理|指挥|调度|发布|媒体|融媒体|公关|传播|保卫|党建|党群|后勤|财务|办公厅秘书|政务公开|政务服务|热线|客服|客户服务|呼叫|联络|舆论|值守|问政|市民服务';
/** Words of their own that only a list knows. */
export const officeShort = '[局委厅府党县市省区州政外台侨]办|政府办|党委办|市委办|省委办|县委办|省府办|市府办';
export const officeEnds = '室|处|科|股|部|厅|局|办|办公室|中心|组|司|课|队|台|站';
export const officePosts =
	'新闻发言人|发言人|新闻助理|联络员|联系人|值班长|值班干部|带班干部|值班员|值班人员|值班领导|带班领导|工作人员|负责人|负责同志|主要领导|主要负责人|分管领导|分管负责人|有关人员|相关人员|专人|秘书|干事|总机|前台|客服|接线员|话务员|值班电话|办公电话|领导|领导班子|局领导|厅领导|委领导|主要负责同志|全体班子成员|班子成员|传达室|门卫|保安|总值班|值守人员|发布人|管理员|系统管理员|前台接待|接待员|[省市州县区局厅委]长热线|热线|热线电话';

/** The same in English; a whole name only. */
export const englishOffice =
	/^(?:the )?(?:(?:chief|deputy|acting|head|press|media|news|information|general|duty|public affairs|public relations|communications?|government|official) )*(?:spokes(?:person|man|woman)|office|officer|room|desk|division|department|section|bureau|secretariat|switchboard|hotline|press assistant|director(?:-general)?|manager|team|unit|centre|center|operator|reception|head of office|head of press)(?: on duty)?$/;
