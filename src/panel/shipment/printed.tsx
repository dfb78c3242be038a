/** What each source printed: a table of sources and fields, or a card a source where it is narrow. */
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { PrintedGroup, PrintedRow, PrintedTable, PrintedValue } from "../../facts/printed.ts";
import { Origin, SourceLink } from "../../ui/sources.tsx";
import { say, sayCount } from "../words/shipment.ts";
import { useNarrow } from "./narrow.ts";

/** So many sources are shown before a press. */
const firstShown = 24;

function valueWords({ text, scope, convertedFrom }: PrintedValue): string {
  const scoped = scope === undefined ? text : say(scope === "part" ? "partOfIt" : "aTotal", text);
  return convertedFrom === undefined
    ? scoped
    : say("converted", { "": scoped, currency: convertedFrom });
}

/** One printed value, marked by a sign and a word where it stands apart. */
function Value({ value }: { readonly value: PrintedValue }): JSX.Element {
  if (!value.isApart) return <p dir="auto">{valueWords(value)}</p>;
  return (
    <p class="apart" dir="auto">
      <span class="visually-hidden">{say("apart")}</span>
      {valueWords(value)}
    </p>
  );
}

function Values({ values }: { readonly values: readonly PrintedValue[] }): JSX.Element {
  return (
    <>
      {values.map((value, i) => (
        <Value key={i} value={value} />
      ))}
    </>
  );
}

/** "17 March 2023 · report · follows The Moscow Times · archived 2 May 2023" */
function Meta({ row, group }: { readonly row: PrintedRow; readonly group: PrintedGroup }) {
  const { source, follows, archived } = row;
  const isFollowTold = group.note !== undefined && follows === group.roots[0]?.publisher;
  const words = [
    source.published,
    say(source.tier),
    ...(source.read ? [] : [say("notSeen")]),
    ...(follows === undefined || isFollowTold ? [] : [say("follows", follows)]),
  ];
  return (
    <p class="small soft" dir="auto">
      {words.filter((w) => w).join(" · ")}
      {archived && (
        <>
          {" · "}
          <SourceLink
            source={{ ...source, url: archived.url, publisher: say("archived", archived.date) }}
          />
        </>
      )}
      {source.whyNoUrl !== undefined && ` · ${source.whyNoUrl}`}
    </p>
  );
}

/** One report alone needs no heading. */
function isHeaded({ groups: [first, ...more] }: PrintedTable): boolean {
  return more.length > 0 || first === undefined || first.roots.length > 0 || first.rows.length > 1;
}

/** "All follow Politico, which was not seen." and the chain before it. */
function GroupHead({ group }: { readonly group: PrintedGroup }): JSX.Element {
  const { roots, note, rows } = group;
  if (roots.length === 0) return <>{sayCount("alone", rows.length)}</>;
  return (
    <>
      {note !== undefined && `${note} `}
      <span class="soft">
        {roots.map((root, i) => (
          <span key={root.id}>
            {i > 0 && " · "}
            <Origin source={root} />
          </span>
        ))}
        {" · "}
        {sayCount("inGroup", rows.length)}
      </span>
    </>
  );
}

function Says({ row }: { readonly row: PrintedRow }): JSX.Element {
  return (
    <>
      <p dir="auto">{row.says}</p>
      {row.note !== undefined && (
        <p class="soft" dir="auto">
          {row.note}
        </p>
      )}
    </>
  );
}

function TableRow({
  row,
  group,
  columns,
}: Pick<PrintedTable, "columns"> & { readonly row: PrintedRow; readonly group: PrintedGroup }) {
  return (
    <tr>
      <th scope="row">
        <bdi>
          <SourceLink source={row.source} />
        </bdi>
        <Meta row={row} group={group} />
      </th>
      {columns.map(({ field }) => {
        const values = row.cells.get(field);
        return (
          <td key={field}>
            {values ? (
              <Values values={values} />
            ) : (
              <>
                <span aria-hidden="true" class="soft">
                  –
                </span>
                <span class="visually-hidden">{say("notPrinted")}</span>
              </>
            )}
          </td>
        );
      })}
      <td class="says small">
        <Says row={row} />
      </td>
    </tr>
  );
}

interface ShownProps {
  readonly table: PrintedTable;
  /** The groups as far as they are shown. */
  readonly groups: readonly PrintedGroup[];
}

/** Whether there is more of an element to the side, in either direction of writing. */
function hasMore({ scrollLeft, scrollWidth, clientWidth }: HTMLElement): boolean {
  return Math.abs(scrollLeft) + clientWidth < scrollWidth - 1;
}

/** A shade at the edge past which the table goes on, gone at its end. */
function Sideways({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const shade = () => box.current?.classList.toggle("goes-on", hasMore(box.current));
    const sizes = new ResizeObserver(shade);
    sizes.observe(box.current!);
    box.current!.addEventListener("scroll", shade, { passive: true });
    return () => sizes.disconnect();
  }, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must be able to scroll it
    <section class="sideways" tabIndex={0} aria-label={say("printedTable")} ref={box}>
      {children}
    </section>
  );
}

function Table({ table, groups }: ShownProps): JSX.Element {
  const { columns } = table;
  return (
    <Sideways>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("source")}</th>
            {columns.map(({ field, label }) => (
              <th key={field} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">{say("inOurWords")}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            {isHeaded(table) && (
              <tr class="origin">
                <th scope="rowgroup" colSpan={columns.length + 2}>
                  <p class="small">
                    <GroupHead group={group} />
                  </p>
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <TableRow key={row.source.id} row={row} group={group} columns={columns} />
            ))}
          </tbody>
        ))}
      </table>
    </Sideways>
  );
}

function Card({
  row,
  group,
  columns,
}: Pick<PrintedTable, "columns"> & { readonly row: PrintedRow; readonly group: PrintedGroup }) {
  return (
    <li>
      <p class="publisher">
        <bdi>
          <SourceLink source={row.source} />
        </bdi>
      </p>
      <Meta row={row} group={group} />
      <dl class="lines">
        {columns.map(({ field, label }) => {
          const values = row.cells.get(field);
          if (!values) return null;
          return (
            <div key={field} class="pair">
              <dt>{label}</dt>
              <dd>
                <Values values={values} />
              </dd>
            </div>
          );
        })}
      </dl>
      <div class="small soft">
        <Says row={row} />
      </div>
    </li>
  );
}

function Cards({ table, groups }: ShownProps): JSX.Element {
  return (
    <>
      {groups.map((group) => (
        <section key={group.key} class="origin-group">
          {isHeaded(table) && (
            <p class="small">
              <GroupHead group={group} />
            </p>
          )}
          <ul class="cards">
            {group.rows.map((row) => (
              <Card key={row.source.id} row={row} group={group} columns={table.columns} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The first `most` rows over all groups. */
function firstRows(groups: readonly PrintedGroup[], most: number): PrintedGroup[] {
  let left = most;
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, left);
    left -= rows.length;
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
}

function Legend({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <p class="small soft">{children}</p>;
}

/** The section of a shipment's view. */
export function Printed({ table }: { readonly table: PrintedTable }): JSX.Element {
  const isNarrow = useNarrow();
  const [isAll, showAll] = useState(false);
  const rows = table.groups.flatMap((g) => g.rows);
  const groups = isAll ? table.groups : firstRows(table.groups, firstShown);
  const isApart = rows.some((r) => [...r.cells.values()].flat().some((v) => v.isApart));
  return (
    <section class="printed" aria-labelledby="printed-title">
      <h3 id="printed-title">{say("whatEachPrinted")}</h3>
      {isApart && <Legend>{say(isNarrow ? "apartLegend" : "apartLegendTable")}</Legend>}
      {isNarrow ? <Cards table={table} groups={groups} /> : <Table table={table} groups={groups} />}
      {rows.length > firstShown && (
        <button
          type="button"
          class="small more"
          aria-expanded={isAll}
          onClick={() => showAll(!isAll)}
        >
          {isAll ? say("showFewer", firstShown) : sayCount("showAll", rows.length)}
        </button>
      )}
    </section>
  );
}
