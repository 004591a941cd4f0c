import { describe, expect, test } from 'vitest';
import { interviewRequest, type RequestWords } from './request-copy.ts';

describe('the request for an interview', () => {
	const requestWords: RequestWords = {
		subject: 'Interview request',
		to: 'To',
		line: 'Line',
		lineWithHours: '{{line}} ({{hours}})',
		greeting: 'We ask for an interview.',
		outlet: 'Outlet',
		journalist: 'Journalist',
		credentials: 'Press card',
		topic: 'Topic',
		questions: 'Questions',
		form: 'Form',
		deadline: 'Deadline',
		callback: 'Call back',
		colon: ': ',
		closing: 'Thank you.',
	};
	const facts = { agency: 'Water Office', pressOffice: 'Press', line: '021-100001', hours: 'working days 09:00–17:00' };

	test('has the agency, the line and its hours, and leaves the rest open', () => {
		expect(interviewRequest(requestWords, facts)).toBe(`Interview request: Water Office
To: Water Office Press
Line: 021-100001 (working days 09:00–17:00)

We ask for an interview.

Outlet:
Journalist:
Press card:
Topic:
Questions:
Form:
Deadline:
Call back:

Thank you.
`);
	});
	test('names no line where there is none', () => {
		expect(interviewRequest(requestWords, { ...facts, line: undefined })).not.toContain('Line');
	});
	test('of a sample says so first', () => {
		expect(interviewRequest({ ...requestWords, sample: 'SAMPLE' }, facts)).toMatch(/^SAMPLE\n\n/);
	});
	test('gets no line from a name', () => {
		const lines = (agency: string) => interviewRequest(requestWords, { ...facts, agency }).split('\n').length;
		expect(lines('Water\nBcc: all\u2028Office')).toBe(lines('Water Office'));
	});
});
