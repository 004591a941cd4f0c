import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readPublications } from './read-content.ts';
import { chainFrom } from '../publications/verify-chain.ts';

/** What was published once is published for good: no later work may change a byte of it. More may follow. */
const published = {
	content: [
		'0b2eb8b3842ea0390989c8b539c092e967b06183fb2f843e164eb1e81519ce04',
		'370b45e4074be8853bd1963a59b48b3dca5e98ec17714d942a1308833aeac508',
		'53b75c67b2d4bc82123b513f5c8da8e76441efd5f8c47af96ad143ee3a447cb0',
		'e2a91ba13aacb68559c5fb356b3ac2a790cd459cc896eec96bf3f07c0f8e0fcb',
		'4ebd7d1e68298568c3f18fc9e2aa1669a63299a19b02a7a579895232ff7eb2a8',
		'cf1bec3867bd292d021d1c1b77ab1e1306bf808a1d94c3227cb474080c6bda26',
		'd9d6efeb2f820e92cf048a626764798944b24d7dbacb7c522a8f4fe97961b41a',
		'44ab319fb158ee9f425bcbdf0ec31657ed34a1caf1253f5f621955c94eeb7396',
		'057ce726e92d2f97afa88dc48787c30e839dbfb4aeb6785c667ef8a261b7051b',
		'09e079e122225d1308051a214fb10fa157dc5bcf64e0d5e9d932688df9ef20d5',
		'29a3a639e68f34934ee0a4016bcf6474991ee16cbdb3db7ed422107e5b87c11a',
		'0a7f0d11104c04a1838fa0318e1b015bbe403a0514f40f5c44c9d370cfa92320',
	],
	'src/testing/tiny-registry': [
		'8dc21d88bbfd54105c77ece693f043fcd06a7ad63d6bdae3706555a3a2cd9140',
		'7c3d77c662d6ba22cd7e94386055cccb40f72a0ba717f76494b3eae13546973b',
	],
};

test.each(Object.entries(published))('the publications of %s are those that were published', (folder, hashes) => {
	const { value: files } = readPublications(fileURLToPath(new URL(`../../${folder}`, import.meta.url)));
	const { value: chain, problems } = chainFrom(files);
	expect(problems).toEqual([]);
	expect(chain.slice(0, hashes.length).map(({ hash }) => hash)).toEqual(hashes);
});
