/**
 * Words of offices that people know and that a registry may lack: 税务 beside 财务. One that is typed is meant, and is no
 * slip for another word.
 */
const words = `
税务 国税 地税 气象 地震 海洋 渔业 国安 国家安全 安全厅 烟草 邮政 通信 消防 海关 海事 民航 铁路 检察 法院 法官 高院 中院
纪委 纪检 监委 监察 巡视 组织 宣传 统战 政法 网信 党校 人大 政协 工会 妇联 共青团 团委 残联 红十字 科协 文联 侨联
档案 信访 质监 煤监 安监 银监 证监 保监 银保监 人防 参事 文史 气候 大学 学院 医院 学校 公司 集团 银行 电视台 日报
`
	.trim()
	.split(/\s+/);

/** Whether a text is the name of a house: 安地大学 is no word about universities. */
export function isInstitution(written: string): boolean {
	return /(?:大学|学院|医院|学校|公司|集团|银行|日报|电视台|法院|检察院)$/.test(written);
}

/** Whether a text names an office that a name does not. */
export function namesOtherOffice(written: string, name: string): boolean {
	return words.some((word) => written.indexOf(word) !== -1 && name.indexOf(word) === -1);
}
