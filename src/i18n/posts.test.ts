import { expect, test } from 'vitest';
import { translatedPost } from './posts.ts';

test.each([
	{ post: '党组成员、副厅长', english: 'Deputy Director-General' },
	{ post: '党组成员、副主任', english: 'Deputy Director-General' },
	{ post: '县政府党组成员、副县长', english: 'Deputy County Head' },
	{ post: '市委副书记、市长', english: 'Mayor' },
	{ post: '县委宣传部副部长、县政府新闻办公室主任', english: 'Director of the Government Information Office' },
	{
		post: '党组成员、机关党委书记',
		english: 'Member of the Leading Party Group, Secretary of the Departmental Party Committee',
	},
	{ post: '办公室主任', english: 'Director of the General Office' },
	{ post: '副厅长、首席气象员', english: undefined },
	{ post: '首席气象员、党组成员', english: undefined },
	{ post: 'Deputy', english: undefined },
])('$post is $english', ({ post, english }) => {
	expect(translatedPost('en', post)).toBe(english);
});
