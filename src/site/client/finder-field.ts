import type { Match } from '../../finder/find/ranking.ts';
import { fillIn } from '../../i18n/fill-in.ts';
import { answerOf } from './answer-status.ts';
import type { EntryAnswer } from './check-answer.ts';
import { copyText } from './copy-text.ts';
import { eachMinute } from './each-minute.ts';
import type { FinderForm } from './finder-form.ts';
import { keyAction, type KeyAction } from './finder-keys.ts';
import { addressOf, shownIn, toOption, toRecordedOption } from './finder-rows.ts';
import { findAsLoaded, loadAgain, watchFinder, type FinderState } from './load-finder.ts';
import { askRecord, askedOfRecord, isGiven } from './record-asked.ts';
import { fillNumbers } from './row-numbers.ts';

const limit = 6;

/** Who types on within so many milliseconds has not asked yet. */
const pause = 250;

/** The field as a combobox (ARIA 1.2): the focus stays in the field, `aria-activedescendant` names the chosen row. */
export class FinderField {
	private readonly at: FinderForm;
	private state: FinderState = { progress: 'loading' };
	private matches: readonly Match[] = [];
	/** Rows of the record stand behind the matches: where they lead to. */
	private recorded: readonly string[] = [];
	private chosen = -1;
	private isOpen = false;

	constructor(at: FinderForm) {
		this.at = at;
		this.listen();
		watchFinder(at.source, (state) => {
			this.state = state;
			if (document.activeElement === at.input) this.search();
		});
		eachMinute(() => this.fill());
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
		const { rows, status, isFirm } = answerOf(finder, words, searched, query, found);
		this.show(rows, status);
		const asked = searched === 'whole' ? askedOfRecord(query, found[0], true) : '';
		if (asked !== '') setTimeout(() => void this.askRecord(query, asked, isFirm), pause);
	}

	/** What the index does not have, or has as a former name, the record may tell; it is asked when somebody pauses. */
	private async askRecord(query: string, asked: string, isFirm: boolean): Promise<void> {
		const { check = '', words } = this.state;
		const isStillAsked = () => this.at.input.value.trim() === query && this.at.form.classList.contains('open');
		if (!words || !isStillAsked()) return;
		const record = await askRecord(check, asked, isFirm).catch(() => undefined);
		if (!record || !isStillAsked() || this.chosen >= 0) return;
		const entries = record.found.flatMap(({ answer }) => answer.entries).slice(0, limit);
		const matches = isFirm ? this.matches : [];
		if (entries.length > 0)
			this.show(matches, isFirm ? this.at.status.textContent || '' : fillIn(words.recorded, { text: query }), entries);
		else if (this.matches.length === 0 && isGiven(query)) this.say(fillIn(words.neverRecorded, { text: query }));
	}

	private fill(): void {
		if (this.isOpen) fillNumbers(this.state, this.matches, this.at.list.children, () => this.fill());
	}

	private show(matches: readonly Match[], status: string, entries: readonly EntryAnswer[] = []): void {
		const { words } = this.state;
		const { form, input, list } = this.at;
		this.matches = matches;
		this.recorded = entries.map(({ address }) => address);
		this.isOpen = matches.length + entries.length > 0;
		this.choose(-1);
		list.replaceChildren(
			...(words ? matches.map((match, row) => toOption(words, match, row)) : []),
			...entries.map((entry, row) => toRecordedOption(entry, matches.length + row)),
		);
		list.hidden = !this.isOpen;
		form.classList.toggle('open', status !== '');
		// Whether all that there is has been searched.
		const isAnswered = this.state.progress === 'whole' && status !== '';
		form.classList.toggle('answered', isAnswered);
		form.classList.toggle('nothing', isAnswered && !this.isOpen);
		input.setAttribute('aria-expanded', String(this.isOpen));
		this.say(status.trim());
		this.fill();
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
		const { chosen } = this;
		const isOpen = form.classList.contains('open');
		const hasSelection = input.selectionStart !== input.selectionEnd;
		const field = {
			isOpen,
			chosen,
			rows: this.at.list.children.length,
			hasText: input.value.trim() !== '',
			hasSelection,
		};
		const action = keyAction(event, field);
		if (action.do === 'nothing') return;
		if (action.do !== 'leave-rows') event.preventDefault();
		this.act(action);
	}

	private act(action: KeyAction): void {
		const { input } = this.at;
		const address = this.addressAt(this.chosen);
		if (action.do === 'choose') this.choose(action.row);
		else if (action.do === 'leave-rows') this.choose(-1);
		else if (action.do === 'close') this.close();
		else if (action.do === 'clear') input.value = '';
		else if (action.do === 'open') this.search();
		else if (address !== '' && action.do === 'go') location.assign(address);
		else if (action.do === 'copy') void this.copy(this.chosen);
	}

	/** Where a row leads to; empty where there is none. */
	private addressAt(row: number): string {
		const { matches, recorded, state } = this;
		const match = matches[row];
		return match && state.words ? addressOf(state.words, match) : recorded[row - matches.length] || '';
	}

	private point(event: MouseEvent): void {
		if (!(event.target instanceof Element) || event.button > 1) return;
		const option = event.target.closest('[role=option]');
		const row = Array.from(this.at.list.children).indexOf(option as Element);
		const address = this.addressAt(row);
		if (address === '') return;
		if (event.target.closest('.finder-copy')) return void this.copy(row);
		if (event.button === 1 || event.ctrlKey || event.metaKey) window.open(address, '_blank', 'noopener');
		else location.assign(address);
	}

	/** Copies the number that stands in a row. */
	private async copy(row: number): Promise<void> {
		const { words } = this.state;
		const number = shownIn(this.at.list.children[row]);
		if (number === '' || !words) return;
		this.say(fillIn((await copyText(number)) ? words.copied : words.copyFailed, { number }));
	}
}
