// What names an organisation of some kind. A query that says more than the name of an agency, and says it with one of
// these, means another organisation.

/** Houses with names of their own: 某某大学 is no word about universities. */
const houses =
	'大学|学院|医院|中学|小学|学校|公司|集团|银行|证券|日报|晚报|都市报|电视台|电台|出版社|通讯社|法院|检察院|博物院|研究院|研究所|设计院|科学馆|协会|学会|联合会|商会|工会|妇联|基金会|总会|教会|大使馆|领事馆|俱乐部|酒店|商店|党校';

/** Organs that are no departments of a government. */
const organs =
	'党委|党组|省委|市委|州委|县委|区委|工委|团委|纪委|监委|纪检|监察委|巡视|组织部|宣传部|统战部|政法委|人大|人民代表大会|政协|政治协商|常委会|检察|法院|军区|警备区|武警|军分区|民主党派|民革|民盟|民建|致公党|九三学社|共青团|妇联|工商联|文联|作协|科协|社科联|残联|侨联|台联|红十字|国安|国家安全';

/** What stands at the end of the name of an office, of its parts, and of what belongs to it. */
const offices =
	'厅|局|委|办|署|部|院|所|站|处|科|室|司|队|社|馆|会|中心|委员会|办公室|办公厅|办事处|管委会|指挥部|领导小组|总队|支队|大队|分局|支局';

/** Services that a company of the place runs under this name: 某某电网. */
const services =
	'电网|电力|邮政|航空|机场|燃气|石油|石化|移动|联通|电信|铁塔|烟草|地铁|高铁|铁路|广播|广电|网|在线|发布';

const house = new RegExp(`(?:${houses})$`);
const organ = new RegExp(organs, 'g');
const office = new RegExp(`(?:${houses}|${offices}|政府)$`);
const service = new RegExp(`(?:${services})$`);

export function isHouse(text: string): boolean {
	return house.test(text);
}

/** Whether a text ends as the name of a place does, or of a zone that is governed. */
export function isNamedPlace(text: string): boolean {
	return /(?:[县市州旗镇乡]|自治.|名胜区|新区|高新区|开发区|特区|林区|矿区|工业区)$/.test(text);
}

/** The houses, for who asks how they sound. */
export const houseNames: readonly string[] = houses.split('|');

/** The organs that a text names. */
export function organsIn(text: string): string[] {
	return text.match(organ) ?? [];
}

/** Whether a text names an organ of which not every character is known, `0` in the mask being what is not. */
export function namesOrgan(text: string, mask: ArrayLike<number>): boolean {
	let isNamed = false;
	text.replace(organ, (found, at: number) => {
		for (let next = at; next < at + found.length; next += 1) isNamed = isNamed || mask[next] !== 1;
		return found;
	});
	return isNamed;
}

/** Whether a text may be the name of a company or a house where a place stands before it. */
export function endsAsService(text: string): boolean {
	return service.test(text);
}

/** Whether a text ends as the name of an organisation does. */
export function endsAsOrganisation(text: string): boolean {
	return office.test(text);
}

const inEnglish = new Set(
	(
		'university college hospital school company corporation corp inc ltd group bank party congress conference court courts procuratorate ' +
		'association federation league union society institute academy church embassy consulate museum newspaper daily airline airlines hotel ' +
		'club foundation chamber army politburo communist communists cpc ccp npc cppcc'
	).split(' '),
);

const kindsInEnglish = new Set(
	'department dept bureau office authority agency administration commission committee board council ministry headquarters'.split(
		' ',
	),
);

/** Whether a word says that an office is named, and not a matter. */
export function isOfficeWord(word: string): boolean {
	return kindsInEnglish.has(word);
}

const perhaps = new Set(
	(
		'museum library theatre theater stadium station prison jail airport centre center grid railway railways post television tv radio zoo ' +
		'kindergarten power telecom mobile insurance press exchange network port metro subway gas oil tobacco'
	).split(' '),
);

/** Whether a word of English may be what an organisation of a place is called by. */
export function mayBeOrganisation(word: string): boolean {
	return inEnglish.has(word) || perhaps.has(word);
}

/** The same of a word of English. */
export function isOrganisation(word: string): boolean {
	return inEnglish.has(word);
}
