import { expect, test } from 'vitest';
import { isoDate } from '../../calendar/index.ts';
import { planAnnual } from '../../publishing/roster-plan.ts';
import { soundRegistry } from '../../testing/registry-from-text.ts';
import { changeLog } from '../../views/change-log.ts';
import { updateChecks } from '../../views/update-checks.ts';
import { receiptText } from './receipt-text.ts';
import { rosterPlanText } from './roster-plan-text.ts';
import { updatesText } from './updates-text.ts';

const day = isoDate('2026-06-30');
const { registry } = soundRegistry({
	'water-office': `
name: { en: Water Office, zh: 水务局 }
terms:
  - { key: t1, role: spokesperson, name: 罗敏, posts: [{ key: p1, zh: 副局长 }], began: { by: 2024-01-01 }, ended: { on: 2026-05-20, filed: 2026-06-25, filingNumber: 备1 } }
  - { key: t2, role: spokesperson, name: 单红梅, posts: [{ key: p2, zh: 总工程师 }], began: { on: 2026-05-25 } }
lines:
  - { key: l1, kind: office, number: "021-123456", began: { by: 2024-01-01 } }
`,
	'road-office': `
name: { en: Road Office, zh: 公路局 }
vacancies:
  - { key: v1, role: spokesperson, began: { on: 2026-06-20 }, expected: 2026-06-29 }
`,
});

test('the update checks of a day, as a terminal shows them', () => {
	expect(updatesText('zh', registry, updateChecks(registry, day))).toMatchInlineSnapshot(`
		"安地名录 · 备案与核验情况 · 2026-06-30

		逾期未备案：1
		  单位    变动                生效日期    期限        情况     事项编号
		  水务局  单红梅任新闻发言人  2026-05-25  2026-06-25  逾期5天  water-office#t2.began

		已报告未备案，尚在期限内：1
		  单位    变动                生效日期    期限        情况      事项编号
		  公路局  申报新闻发言人暂缺  2026-06-20  2026-07-20  还有20天  road-office#v1.began

		逾期备案：1
		  单位    变动                    生效日期    期限        情况         事项编号
		  水务局  罗敏不再担任新闻发言人  2026-05-20  2026-06-20  逾期5天备案  water-office#t1.ended

		人数不符：1（相符1）
		  单位    身份        情况                条款
		  公路局  新闻发言人  0名，应1–2名，不足  R-1

		暂缺（已申报）：1
		  单位    身份        情况    预计
		  公路局  新闻发言人  已10天  2026-06-29（已过）

		未按期核验的联系方式：1（已核验0）
		  单位    类别              号码或地址  情况
		  水务局  新闻发布机构电话  021-123456  从未核验

		已备案未公布：1
		  单位    变动                    备案日期    情况       事项编号
		  水务局  罗敏不再担任新闻发言人  2026-06-25  备案已5天  water-office#t1.ended

		年度名录
		  2026年：待公布，还有184天

		按分组合计
		  分组         变动  按期  两限之间  逾期备案  待备案  逾期未备案  按期率
		  Departments  3     0     0         1         1       1           0%

		待办：单位3项，主办机关2项；已逾期1项。曾逾期备案、已办结1项。"
	`);
});

test('the plan of an edition, as the desk reads it', () => {
	const plan = planAnnual(registry, { today: day, year: '2026', asOf: day, published: day });
	expect(rosterPlanText('en', registry, { plan, roster: plan.roster })).toMatchInlineSnapshot(`
		"Number 1 · annual 2026 · as of 2026-06-30 · published 2026-06-30
		Agencies 2, spokespersons 0 (acting 0), press assistants 0

		Events carried: 1
		  2026-05-20  Water Office  罗敏 is no longer spokesperson  water-office#t1.ended

		What holds it up: 2
		  water-office: nobody holds the role and no vacancy has been declared (--undeclared water-office prints it as vacant)
		  road-office: nobody holds the role and no vacancy has been declared (--undeclared road-office prints it as vacant)"
	`);
});

test('a receipt, as it is printed', () => {
	const changes = changeLog(registry, day, { agency: 'water-office' });
	const events = changes.filter(({ event }) => event.filingNumber === '备1').map(({ event }) => event);
	const receipt = { agency: 'water-office', on: isoDate('2026-06-25'), number: '备1', events, changes };
	expect(receiptText('zh', registry, receipt)).toMatchInlineSnapshot(`
		"备案回执

		单位：水务局（water-office）
		备案号：备1
		收到日期：2026年6月25日
		事项：
		  1. 罗敏不再担任新闻发言人，2026-05-20 生效  [t1.ended]  第36天，逾期

		Information Office of Anyland
		2026年6月25日"
	`);
});
