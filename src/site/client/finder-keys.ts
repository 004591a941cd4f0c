/** What a key does in the finder's field. */
export type KeyAction =
	| { readonly do: 'nothing' }
	| { readonly do: 'choose'; readonly row: number }
	| { readonly do: 'open' | 'close' | 'clear' | 'go' | 'copy' | 'leave-rows' };

export interface KeyPressed {
	readonly key: string;
	readonly altKey: boolean;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly shiftKey: boolean;
}

export interface FieldState {
	readonly isOpen: boolean;
	readonly rows: number;
	/** The chosen row; -1 for none. */
	readonly chosen: number;
	readonly hasText: boolean;
	/** Whether some of the text is selected: then copying copies that. */
	readonly hasSelection: boolean;
}

const nothing: KeyAction = { do: 'nothing' };

/** The keys of an editable combobox with a list (ARIA Authoring Practices 1.2), and Ctrl+C for the number of the row. */
export function keyAction(pressed: KeyPressed, state: FieldState): KeyAction {
	const { key } = pressed;
	const isCommand = pressed.ctrlKey || pressed.metaKey;
	if (isCommand && key.toLowerCase() === 'c') return isChosen(state) && !state.hasSelection ? { do: 'copy' } : nothing;
	if (key === 'Escape') return state.isOpen ? { do: 'close' } : state.hasText ? { do: 'clear' } : nothing;
	if (isCommand || pressed.shiftKey) return nothing;
	if (pressed.altKey) return key === 'ArrowDown' ? { do: 'open' } : key === 'ArrowUp' ? { do: 'close' } : nothing;
	if (key === 'ArrowDown' || key === 'ArrowUp') return step(key === 'ArrowDown' ? 1 : -1, state);
	if (!isChosen(state)) return nothing;
	if (key === 'Enter') return { do: 'go' };
	if (key === 'Home') return { do: 'choose', row: 0 };
	if (key === 'End') return { do: 'choose', row: state.rows - 1 };
	if (key === 'ArrowLeft' || key === 'ArrowRight') return { do: 'leave-rows' };
	return nothing;
}

function isChosen({ isOpen, chosen }: FieldState): boolean {
	return isOpen && chosen >= 0;
}

/** To the next row, round the ends; a closed list opens first. */
function step(by: 1 | -1, { isOpen, rows, chosen, hasText }: FieldState): KeyAction {
	if (!isOpen && !hasText) return nothing;
	if (!isOpen || rows === 0) return { do: 'open' };
	if (chosen < 0) return { do: 'choose', row: by === 1 ? 0 : rows - 1 };
	return { do: 'choose', row: (chosen + by + rows) % rows };
}
