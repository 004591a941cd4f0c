const year = '(?:1[89]|20)\\d{2}';
const [separator, end] = ['[-/.．·年,， ]{1,2}', '(?![\\p{Script=Han}])'];
const dayAfterYear = `${year}(?:\\s?[-/.．年]\\s?\\d{1,2}(?:\\s?[-/.．月]\\s?\\d{1,2})?)?\\s?[年月日号號]?`;
const monthName =
	'(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const dayInEnglish = `(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?(?:${monthName}\\.?,?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?(?:\\d{1,2}[-/.]\\d{1,2}[-/.])?${year}`;
const monthDay = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?[月]\\s?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';

const patterns: readonly string[] = [
	// 生于1980年3月, 出生日期：1980-03-05, 生日 3月5日
	`(?:(?<![民学卫先医考新究业招师发产诞派滋习衍催萌再])生[于於]|出生[于於]|出\\s?生\\s?日\\s?期|出生年月日?|出生时间|出生年份?|出生[:：]|(?<![民学卫先医花])生日|(?<![\\p{Script=Han}])生年)(?:是|为|在|[:：])?\\s{0,2}(?:农历|公历|阴历)?(?:${dayAfterYear}|${monthDay}|\\d{1,2}[-/.]\\d{1,2}(?![-/.\\d])|\\d{2}年\\d{1,2}月|[〇零一二三四五六七八九]{2}年|民国\\d{1,3}年)`,
	// 出生于山前市，1985年
	`出生[于於][\\p{Script=Han}]{2,12}[，, （(]{1,2}${year}`,
	// 85年6月生
	`(?<![\\d.])(?:19)?\\d{2}年\\d{1,2}月(?:\\d{1,2}[日号])?生(?:于|人)?(?![\\p{Script=Han}])`,
	// 1980年3月生, 1980.03出生于某地, 1980年生人
	`${dayAfterYear}\\s?(?:出生${end}|出生于|出生的|生${end}|生于|生人${end})`,
	// 一九八〇年三月生 has digits for its year only
	`${year}年[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}[日号])?\\s?(?:出生${end}|出生于|生${end}|生于|生人${end})`,
	// born on 3 March 1975, born in Hillside in 1975
	`(?<![-\\p{L}])(?:[Bb]orn|BORN)\\b(?:\\s*[:：])?(?:\\s+(?:in|on|at|around|about|circa|c\\.|the))*(?:\\s+[\\p{Lu}][\\p{L}']+,?(?:\\s+(?:in|on))?){0,3}\\s*[,(:]?\\s*${dayInEnglish}`,
	`(?<![-\\p{L}])(?:[Dd]ate|[Dd]ay|[Yy]ear|[Mm]onth|DATE) (?:of|OF) (?:[Bb]irth|BIRTH)\\b[^\\d\\n]{0,6}${dayInEnglish}`,
	`(?<![-\\p{L}])(?:[Bb]irth ?-?(?:[Dd]ate|[Dd]ay|[Yy]ear)|D[Oo]B|D\\.O\\.B\\.?|[Bb]irth(?=\\s?[:：]))(?:\\s+(?:is|was|on))?[^\\d\\p{L}\\n]{0,4}(?:${dayInEnglish}|\\d{1,2}\\s+${monthName}|${monthName}\\s+\\d{1,2})`,
	`(?<=^|[(（,，;；])\\s?b\\.\\s?${year}${separator.replace(/\{.*/, '?')}(?!\\d)`,
];
const birthDate = new RegExp(patterns.join('|'), 'gu');

/** From where until where a plain text says when somebody was born. */
export function birthDates(text: string): [number, number][] {
	return [...text.matchAll(birthDate)].map(({ 0: found, index }) => [index, index + found.length]);
}

/** Whether a text may say when somebody was born: one glance at the whole of it. */
export function mayHoldBirthDate(text: string): boolean {
	return (text.includes('生') && chineseWord.test(text)) || englishWord.test(text);
}

const chineseWord = /出\s?生|生[于於日年]|[年月日号號0-9]\s?生(?:人|(?![\u4e00-\u9fff]))/;
const englishWord = /[Bb](?:orn|irth)|B(?:ORN|IRTH)|D\.?[Oo]\.?B|\bb\.\s?[12]/;
