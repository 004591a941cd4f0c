/** The user mistyped: one line that says what, exit code 2. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}
