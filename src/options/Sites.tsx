/** The sites that are read beyond the list, and those that are paused, each with the way back. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Pause } from "../settings/sites.ts";
import { isolated } from "../ui/bidi.ts";
import type { SectionProps } from "./App.tsx";
import type { SitesTold } from "./doors.ts";
import { say, sayCount } from "./siteWords.ts";

interface Row {
  readonly key: string;
  readonly name: string;
  readonly detail?: string;
  readonly words: string;
  readonly label: string;
  readonly press: () => Promise<string | undefined>;
}

interface ListProps {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly none: string;
}

/** The pressed button goes with its row: the title takes the focus. */
function List({ title, rows, none }: ListProps): JSX.Element {
  const head = useRef<HTMLHeadingElement>(null);
  const [fault, setFault] = useState<string>();
  const press = async (row: Row) => {
    const sentence = await row.press();
    setFault(sentence);
    if (sentence === undefined) head.current?.focus();
  };
  return (
    <div class="sites">
      <h3 ref={head} tabIndex={-1}>
        {title}
      </h3>
      {fault !== undefined && <p role="alert">{fault}</p>}
      {rows.length === 0 && <p class="soft">{none}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.key} class="row">
            <span>
              <bdi class="name">{row.name}</bdi>
              {row.detail !== undefined && <span class="small soft">{row.detail}</span>}
            </span>
            <button
              type="button"
              class="small"
              aria-label={row.label}
              onClick={() => void press(row)}
            >
              {row.words}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function endOf({ until }: Pause, locale: string): string {
  if (until === undefined) return say("forGood");
  const form = { dateStyle: "medium", timeStyle: "short" } as const;
  return say("until", new Intl.DateTimeFormat(locale, form).format(new Date(until)));
}

function useSites({ doors: { sites } }: SectionProps): SitesTold {
  const [told, show] = useState(sites.now());
  useEffect(() => sites.follow(show), [sites]);
  return told;
}

export function Sites(props: SectionProps): JSX.Element {
  const { sites, locale } = props.doors;
  const told = useSites(props);
  const granted = told.granted.map((site): Row => {
    const name = site ?? say("everywhere");
    const label = say("giveBackName", isolated(name));
    return {
      key: site ?? "",
      name,
      words: say("giveBack"),
      label,
      press: () => sites.giveBack(site),
    };
  });
  const paused = told.pauses.map(
    (pause): Row => ({
      key: pause.site,
      name: pause.site,
      detail: endOf(pause, locale),
      words: say("resume"),
      label: say("resumeName", isolated(pause.site)),
      press: () => sites.resume(pause.site),
    }),
  );
  return (
    <>
      <p>{sayCount("what", told.listed)}</p>
      <List title={say("granted")} rows={granted} none={say("noGranted")} />
      <List title={say("paused")} rows={paused} none={say("noPaused")} />
    </>
  );
}
