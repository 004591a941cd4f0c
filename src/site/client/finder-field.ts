import type { Match } from '../../finder/find/ranking.ts';
import { fillIn } from '../../i18n/fill-in.ts';
import { answerOf } from './answer-status.ts';
import { copyText } from './copy-text.ts';
import type { FinderForm } from './finder-form.ts';
import { keyAction, type KeyAction } from './finder-keys.ts';
import { addressOf, toOption } from './finder-rows.ts';
import { findAsLoaded, loadAgain, watchFinder, type FinderState } from './load-finder.ts';
import { numberAsShown } from './number-as-shown.ts';

const limit = 6;

/** The field as a combobox (ARIA 1.2): the focus stays in the field, `aria-activedescendant` names the chosen row. */
export class FinderField {
	private readonly at: FinderForm;
	private state: FinderState = { progress: 'loading' };
	private matches: readonly Match[] = [];
	private chosen = -1;
	private isOpen = false;

	constructor(at: FinderForm) {
		this.at = at;
		this.listen();
		watchFinder(at.source, (state) => {
			this.state = state;
			if (document.activeElement === at.input) this.search();
		});
	}

	private listen(): void {
		const { form, input, list } = this.at;
		// While a word is composed the field holds its letters: they are searched for too.
		input.addEventListener('input', () => this.search());
		input.addEventListener('keydown', (event) => this.press(event));
		input.addEventListener('focus', () => loadAgain(this.at.source));
		form.addEventListener('focusout', ({ relatedTarget }) => {
			if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) this.close();
		});
		// A press on a row leaves the focus, and with it the list, where they are.
		list.addEventListener('mousedown', (event) => event.preventDefault());
		list.addEventListener('click', (event) => this.point(event));
		list.addEventListener('auxclick', (event) => this.point(event));
	}

	private search(): void {
		const { finder, words, progress } = this.state;
		const { input, source } = this.at;
		const query = input.value.trim();
		if (query === '') return this.close();
		if (!finder || !words) return this.show([], progress === 'failed' ? source.failed : source.loading);
		const { found, progress: searched } = findAsLoaded(finder, query, limit);
		const { rows, status } = answerOf(finder, words, searched, query, found);
		this.show(rows, status);
	}

	private show(matches: readonly Match[], status: string): void {
		const { words } = this.state;
		const { form, input, list } = this.at;
		this.matches = matches;
		this.isOpen = matches.length > 0;
		this.choose(-1);
		list.replaceChildren(...(words ? matches.map((match, row) => toOption(words, match, row)) : []));
		list.hidden = !this.isOpen;
		form.classList.toggle('open', status !== '');
		// Whether all that there is has been searched.
		const isAnswered = this.state.progress === 'whole' && status !== '';
		form.classList.toggle('answered', isAnswered);
		form.classList.toggle('nothing', isAnswered && !this.isOpen);
		input.setAttribute('aria-expanded', String(this.isOpen));
		this.say(status.trim());
	}

	private close(): void {
		this.show([], '');
	}

	private say(text: string): void {
		if (this.at.status.textContent !== text) this.at.status.textContent = text;
	}

	private choose(row: number): void {
		const { input, list } = this.at;
		list.children[this.chosen]?.setAttribute('aria-selected', 'false');
		this.chosen = row;
		const option = list.children[row];
		if (!option || row < 0) return input.removeAttribute('aria-activedescendant');
		option.setAttribute('aria-selected', 'true');
		option.scrollIntoView({ block: 'nearest' });
		input.setAttribute('aria-activedescendant', option.id);
	}

	private press(event: KeyboardEvent): void {
		// 229 is what older browsers say of a key that the input method took, Enter after composing among them.
		if (event.isComposing || this.at.isComposing() || event.keyCode === 229) return;
		const { input, form } = this.at;
		const { chosen, matches } = this;
		const isOpen = form.classList.contains('open');
		const hasSelection = input.selectionStart !== input.selectionEnd;
		const field = { isOpen, chosen, rows: matches.length, hasText: input.value.trim() !== '', hasSelection };
		const action = keyAction(event, field);
		if (action.do === 'nothing') return;
		if (action.do !== 'leave-rows') event.preventDefault();
		this.act(action);
	}

	private act(action: KeyAction): void {
		const { input } = this.at;
		const match = this.matches[this.chosen];
		if (action.do === 'choose') this.choose(action.row);
		else if (action.do === 'leave-rows') this.choose(-1);
		else if (action.do === 'close') this.close();
		else if (action.do === 'clear') input.value = '';
		else if (action.do === 'open') this.search();
		else if (match && this.state.words && action.do === 'go') location.assign(addressOf(this.state.words, match));
		else if (match && action.do === 'copy') void this.copy(match);
	}

	private point(event: MouseEvent): void {
		if (!(event.target instanceof Element) || event.button > 1 || !this.state.words) return;
		const option = event.target.closest('[role=option]');
		const match = this.matches[Array.from(this.at.list.children).indexOf(option as Element)];
		if (!match) return;
		if (event.target.closest('.finder-copy')) return void this.copy(match);
		const address = addressOf(this.state.words, match);
		if (event.button === 1 || event.ctrlKey || event.metaKey) window.open(address, '_blank', 'noopener');
		else location.assign(address);
	}

	private async copy({ agency }: Match): Promise<void> {
		const { words } = this.state;
		if (agency.number === undefined || !words) return;
		const number = numberAsShown(words, agency.number);
		this.say(fillIn((await copyText(number)) ? words.copied : words.copyFailed, { number }));
	}
}
