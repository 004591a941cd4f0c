/** Names that Windows keeps for devices, alone and before a dot: no file can have them there, and no checkout succeeds. */
const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;

/** Whether a part of a path, or an id that becomes one, is a name that Windows keeps for itself. */
export function isReservedName(name: string): boolean {
	return devices.test(name);
}
