// What people say around the name they look for. Longer phrases stand before the shorter ones they hold.

const chinese = `
新闻发布工作机构 新闻发布机构 新闻发布会 发布会 第一新闻发言人 临时新闻发言人 新闻发言人 新闻助理 新闻办公室 新闻发布 新闻发言
发言人 新闻发 发言 新闻办 新闻处 新闻 的联系方式是什么 的联系方式是 的联系方式 联系方式 联系电话 办公电话
值班电话 采访电话 媒体电话 电话号码 电话是多少 电话多少 座机 怎么才能联系到 怎么联系到 怎样联系 怎么联系
如何联系 怎么采访 如何采访 采访 联系 怎么找 去哪找 找哪个 应该找谁 该找谁 找谁 打哪个 打给谁 归谁管 谁负责
谁主管 谁管 哪个部门 什么部门 哪个单位 哪位 是哪个 有哪些 是什么 叫什么 叫啥 名字 姓名 是谁 谁是 是多少
多少号 几号 多少 什么 现任 现在 目前 最新 负责人 负责 官方 电话 号码 请问 您好 你好 我想找 我要找 我想
我要 帮我 想找 查一下 查询 查找 一下 怎么打 怎么 记者 热线 传真
有关 关于 发生 发布 呢 吗 的 谁 吧 啊 找 查 问 是 打
`;

const english = new Set(
	(
		'a an the of for to at in on and or is are was who whos whom what whats which where how do does did can i me my we you please find get ' +
		'contact contacts reach call speak speaks spoke speaking talk interview phone telephone tel number numbers spokesperson spokespersons ' +
		'spokesman spokeswoman spokespeople press media relations line hotline details info current official name s ' +
		'fax email mail website address inquiry inquiries enquiry enquiries request requests duty after hours charge responsible ' +
		'officer assistant mayor governor would could like tell give us would want need speak about from with dear sir madam please ' +
		'reporter journalist dianhua fayanren'
	).split(' '),
);

/** Words that say what kind of agency or place is meant: they may differ from those of the name. */
const kinds = new Set(
	(
		'department dept bureau office authority agency administration commission committee government govt gov city municipal municipality ' +
		'county district province provincial prefecture autonomous peoples region state board'
	).split(' '),
);

/** All characters of the phrases: people also write them in traditional ones. */
export const stopCharacters = chinese.replace(/\s/g, '');

const phrase = new RegExp(
	`(?:[找问归是]|联系)?哪个(?:部门|单位)管?|${chinese.trim().split(/\s+/).join('|')}|\\d{4} *年|今年|去年`,
	'g',
);
/** Titles are such only behind a name, for names hold them too, as 安州长乐 does. */
const title = /(?:副?(?:厅长|局长|主任|市长|州长|县长|区长|处长|秘书长|院长)|女士|先生|同志|老师)(?= |$)/g;
const surnameWithTitle =
	/^((?:欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|令狐|宇文|司徒|端木|夏侯|[^副正原老前新 ]))副?(?:厅长|局长|主任|处长|科长|书记|市长|州长|县长|区长|秘书长|院长|女士|先生|同志|老师)$/;

/** The surname before the title of a post, where they are all that a folded text says; empty for all else. */
export function surnameOf(folded: string): string {
	const [, surname = ''] = surnameWithTitle.exec(folded) ?? [];
	return surname;
}

/** A word for who speaks, perhaps not yet typed to its end. */
const begunSpokesperson = /^spok/;

/** What is left of the press office of a place: it names nobody. */
const kindAlone = /^[省市县州区厅局委办]$/;

/** A folded query without what surrounds the name. */
export function withoutStops(folded: string): string {
	const said = folded
		.replace(phrase, ' ')
		.replace(title, ' ')
		.replace(/\b(?:press|news|media) office\b/g, ' ');
	const left = said
		.split(' ')
		.filter((word) => word !== '' && !english.has(word.replace(/'/g, '')) && !begunSpokesperson.test(word))
		.join(' ');
	return kindAlone.test(left) && left !== folded ? '' : left;
}

export function isKindWord(word: string): boolean {
	return kinds.has(word);
}
