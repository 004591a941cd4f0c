import { expect, test } from 'vitest';
import { translatedPost } from './posts.ts';

test.each([
	{ post: '党组成员、副厅长', english: 'Member of the Leading Party Group, Deputy Director-General' },
	{
		post: '县委宣传部副部长、县政府新闻办公室主任',
		english:
			'Deputy Head of the Publicity Department of the Party Committee, Director of the Government Information Office',
	},
	{ post: '办公室主任', english: 'Director of the General Office' },
	{ post: '副厅长、首席气象员', english: undefined },
	{ post: 'Deputy', english: undefined },
])('$post is $english', ({ post, english }) => {
	expect(translatedPost('en', post)).toBe(english);
});
