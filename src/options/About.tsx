/** Which Waybill this is, and from when its records are. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Wording } from "../facts/wording.ts";
import { inDigits } from "../ui/say.ts";
import type { SectionProps } from "./App.tsx";
import type { OptionsDoors, Records } from "./doors.ts";
import { say } from "./words.ts";

type Known = { readonly records?: Records; readonly sentence?: string };

/** @returns the records once they are open, or a sentence why they are not */
export function useRecords(doors: OptionsDoors): Known {
  const [known, setKnown] = useState<Known>({});
  useEffect(() => {
    doors.records().then(
      (records) => setKnown({ records }),
      (error: Error) => setKnown({ sentence: error.message }),
    );
  }, [doors]);
  return known;
}

function Pack({
  pack,
  wording,
}: {
  readonly pack: Records["packs"][number];
  readonly wording: Wording;
}): JSX.Element {
  const { entities = 0, shipments = 0 } = pack.counts;
  const date = wording.date(pack.built);
  const counts = { entities: inDigits(entities), shipments: inDigits(shipments) };
  return <li>{say("pack", { title: pack.title, date, ...counts })}</li>;
}

export function About({ doors }: SectionProps): JSX.Element {
  const { records, sentence } = useRecords(doors);
  const wording = new Wording(doors.locale);
  return (
    <>
      <p>{say("version", doors.version)}</p>
      {sentence !== undefined && <p role="alert">{sentence}</p>}
      <ul>
        {records?.packs.map((pack) => (
          <Pack key={pack.title} pack={pack} wording={wording} />
        ))}
      </ul>
    </>
  );
}
