import type { AgencyRecord } from '../agency.ts';
import type { RecordSlip } from '../reading/slip.ts';

/** What is expected comes after what began: a vacancy hoped to end, a temporary term or agency planned to. */
export function expectedEnds(agency: AgencyRecord): RecordSlip[] {
	const { established, temporary } = agency;
	const ofAgency: RecordSlip[] =
		established === undefined || temporary?.expected === undefined || established <= temporary.expected
			? []
			: [
					{
						code: 'expected-before-began',
						path: ['temporary', 'expected'],
						details: { expected: temporary.expected, began: established },
					},
				];
	const ofEntries = (['vacancies', 'terms'] as const).flatMap((list) =>
		agency[list].flatMap(({ began, expected }, at): RecordSlip[] => {
			const from = 'on' in began ? began.on : began.by;
			if (expected === undefined || from <= expected) return [];
			return [{ code: 'expected-before-began', path: [list, at, 'expected'], details: { expected, began: from } }];
		}),
	);
	return [...ofAgency, ...ofEntries];
}
