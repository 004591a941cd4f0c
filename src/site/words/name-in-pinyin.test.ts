import { expect, test } from 'vitest';
import { nameInPinyin } from './name-in-pinyin.ts';

test.each([
	['王建国', 'Wang Jianguo'],
	['罗敏', 'Luo Min'],
	['单红梅', 'Shan Hongmei'],
	['查朝晖', undefined],
	['查海生', 'Zha Haisheng'],
	['仇远', 'Qiu Yuan'],
	['解云帆', 'Xie Yunfan'],
	['曾令辉', 'Zeng Linghui'],
	['吕思源', 'Lü Siyuan'],
	['欧阳静', 'Ouyang Jing'],
	['令狐安', 'Linghu An'],
	['尉迟恭', 'Yuchi Gong'],
	['欧阳', 'Ou Yang'],
	['林爱娥', 'Lin Ai’e'],
	['陈西安', 'Chen Xi’an'],
])('%s is read %s', (name, latin) => {
	expect(nameInPinyin(name)).toBe(latin);
});

test.each([
	['覃永学', 'the surname is Qin or Tan'],
	['柏文', 'the surname is Bai or Bo'],
	['乐天明', 'the surname is Yue or Le'],
	['翟明', 'the surname is Zhai or Di'],
	['谌明', 'the surname is Chen or Shen'],
	['盖明', 'the surname is Ge or Gai'],
	['张长生', 'the given name is Changsheng or Zhangsheng'],
	['王乐', 'the given name is Le or Yue'],
	['杨𱁬', 'a character has no known reading'],
	['罗布·次旦', 'the name is of another tradition'],
	['巴特尔', 'the first character is no usual surname'],
	['张李静怡', 'nobody knows where the surname ends'],
	['次仁', 'the first character is no usual surname'],
	['王', 'there is no given name'],
	['Anna Lee', 'it is no Chinese name'],
	['张A', 'a character is no Chinese one'],
	['', 'there is no name'],
])('%s is not read, for %s', (name) => {
	expect(nameInPinyin(name)).toBeUndefined();
});
