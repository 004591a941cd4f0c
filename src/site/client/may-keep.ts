/** Where a page stands. */
export interface Place {
	readonly protocol: string;
	readonly hostname: string;
	/** Whether nobody else shows it in a frame. */
	readonly isOnTop: boolean;
}

/**
 * Whether copies of a site may be kept: it came over a connection that nobody can change, or from this machine, and is
 * not shown inside another. Files that were opened from a disk have no site.
 */
export function mayKeep({ protocol, hostname, isOnTop }: Place): boolean {
	const isOwnMachine = hostname === 'localhost' || /^127(\.\d{1,3}){3}$/.test(hostname) || hostname === '[::1]';
	return isOnTop && (protocol === 'https:' || (protocol === 'http:' && isOwnMachine));
}
