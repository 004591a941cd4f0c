/** The address of a link that writes to a mailbox (RFC 6068): signs of the mailbox that would end or change the link are encoded. */
export function mailLink(mailbox: string): string {
	const at = mailbox.lastIndexOf('@');
	const local = encodeURIComponent(mailbox.slice(0, at)).replaceAll("'", '%27');
	return `mailto:${local}@${mailbox.slice(at + 1)}`;
}
