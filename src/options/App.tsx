/** The options page: its sections one below the other. A new one is one more line in the list. */
import type { JSX } from "preact";
import { About } from "./About.tsx";
import type { OptionsDoors } from "./doors.ts";
import { Muted, Watched } from "./Names.tsx";
import { OwnData } from "./OwnData.tsx";
import { Packs } from "./Packs.tsx";
import { Sites } from "./Sites.tsx";
import { Template } from "./Template.tsx";
import { say } from "./words.ts";

export interface SectionProps {
  readonly doors: OptionsDoors;
  /** In a private window nothing is kept. */
  readonly isPrivate: boolean;
}

function Privacy(): JSX.Element {
  return <p>{say("privacyText")}</p>;
}

const sections = [
  { id: "sites", title: "sites", View: Sites },
  { id: "reports", title: "reports", View: Template },
  { id: "own-data", title: "ownData", View: OwnData },
  { id: "muted", title: "muted", View: Muted },
  { id: "watched", title: "watched", View: Watched },
  { id: "packs", title: "packs", View: Packs },
  { id: "privacy", title: "privacy", View: Privacy },
  { id: "about", title: "about", View: About },
] as const;

export function App(props: SectionProps): JSX.Element {
  return (
    <main class="wb options">
      <h1>{say("page")}</h1>
      {props.isPrivate && <p class="soft">{say("isPrivate")}</p>}
      {sections.map(({ id, title, View }) => (
        <section key={id} id={id} aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`}>{say(title)}</h2>
          <View {...props} />
        </section>
      ))}
    </main>
  );
}
