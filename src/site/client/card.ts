/**
 * What a card in a frame does: whether its number is answered, and what runs with the day. It is a file of its own, made
 * as workers are: sharing parts with the script of pages would divide that one for all pages.
 */
import './now.ts';
import './days.ts';
