import type { Locale } from '../../core/lint/rule.ts';
import type { ShownChange, ShownFinding, ShownText } from '../engine/messages.ts';
import { make, sentence } from './dom.ts';
import { told } from './texts.ts';

interface PanelEvents {
  readonly onAccept: (change: ShownChange) => void;
}

/** What stands beside the text: what there is to say of the chosen finding, or that one can be chosen. */
export function panelOf(
  finding: ShownFinding | null,
  shown: ShownText | null,
  locale: Locale,
  events: PanelEvents,
): readonly Node[] {
  if (shown !== null && finding !== null) return findingPanel(finding, shown, locale, events);
  const isEmpty = (shown?.findings.length ?? 0) === 0;
  return isEmpty ? [] : [make('p', { class: 'quiet' }, told(locale, 'choose'))];
}

function findingPanel(
  finding: ShownFinding,
  { rules }: ShownText,
  locale: Locale,
  { onAccept }: PanelEvents,
): readonly Node[] {
  const { severity, message, address, changes, related, ruleId } = finding;
  const rule = rules.find(({ id }) => id === ruleId);
  const head = make('p', { class: `severity ${severity}` }, told(locale, severity));
  if (address !== '') head.append(make('span', { class: 'address' }, ...sentence(address)));
  const ways = changes.map((change) => {
    const button = make('button', { type: 'button' }, ...sentence(change.description));
    button.addEventListener('click', () => onAccept(change));
    return make('li', {}, button);
  });
  return [
    head,
    make('p', { class: 'message' }, ...sentence(message)),
    ways.length === 0
      ? make('p', { class: 'quiet' }, told(locale, 'byHand'))
      : make('ul', { class: 'changes', 'aria-label': told(locale, 'corrections') }, ...ways),
    ...(related.length === 0
      ? []
      : [
          make('p', { class: 'quiet' }, told(locale, 'related')),
          make(
            'ul',
            { class: 'related' },
            ...related.map((each) => make('li', {}, ...sentence(each))),
          ),
        ]),
    ...(rule === undefined
      ? []
      : [
          make(
            'details',
            { class: 'rule', open: hasRoom() },
            make('summary', {}, told(locale, 'whyRule', { rule: '' }), make('code', {}, ruleId)),
            make('p', {}, ...sentence(rule.description)),
            make('p', {}, ...sentence(rule.why)),
          ),
        ]),
  ];
}

/** On a phone, the reasons are a touch away. */
function hasRoom(): boolean {
  return matchMedia('(width >= 56rem)').matches;
}

/** All findings in the order of the text. */
export function findingList(
  { findings }: ShownText,
  locale: Locale,
  go: (finding: ShownFinding) => void,
): readonly HTMLElement[] {
  return findings.map((finding) => {
    const { severity, message, address } = finding;
    const button = make('button', { type: 'button', class: severity });
    button.append(make('b', {}, `${told(locale, severity)}: `), ...sentence(message));
    if (address !== '')
      button.append(' ', make('span', { class: 'address' }, ...sentence(address)));
    button.addEventListener('click', () => go(finding));
    return make('li', {}, button);
  });
}
