import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { main } from "../../../src/cli/main.ts";

const folder = mkdtempSync(join(tmpdir(), "waybill-"));
const write = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await main(args, { out: (t) => void out.push(t), err: (t) => void err.push(t) });
  return { status, out: out.join("\n"), err: err.join("\n") };
}

describe("spot", () => {
  test("prints one JSON object a file, offsets in its text", async () => {
    const text = "Parts of DJI’s make went by road.\n大疆 said nothing.\n";
    const file = write("a.txt", text);
    const { status, out } = await run("spot", "--json", file);
    const { mentions, file: named } = JSON.parse(out);
    expect(status).toBe(0);
    expect(named).toBe(file);
    expect(mentions.map((m: { text: string }) => m.text)).toEqual(["DJI", "大疆"]);
    for (const m of mentions) expect(text.slice(m.start, m.end)).toBe(m.text);
    expect(mentions[0]).toMatchObject({
      entity: "dji",
      kind: "company",
      why: ['exact name "DJI"'],
    });
  });

  test("reads HTML as its text", async () => {
    const file = write("a.html", "<p>Xinxing <b>Guang</b>zhou</p><script>DJI</script>");
    const { out } = await run("spot", "--json", file);
    expect(JSON.parse(out).mentions.map((m: { text: string }) => m.text)).toEqual([
      "Xinxing Guangzhou",
    ]);
  });

  test("streams lines with their ids", async () => {
    const file = write("a.jsonl", '{"id": 7, "text": "DJI"}\n{"text": "nobody"}\n');
    const { out } = await run("spot", "--lines", file);
    const lines = out.split("\n").map((l) => JSON.parse(l));
    expect(lines.map((l) => [l.id, l.mentions.length])).toEqual([
      [7, 1],
      [undefined, 0],
    ]);
  });

  test("a bad file gets one sentence, the good ones are still read", async () => {
    const good = write("good.txt", "DJI");
    const bad = write("bad.txt", Uint8Array.of(0xc4, 0xe6));
    const { status, out, err } = await run("spot", bad, join(folder, "none.txt"), folder, good);
    expect(status).toBe(1);
    expect(err.split("\n")).toEqual([
      `${bad} is not UTF-8 text (byte 0); save it as UTF-8.`,
      `${join(folder, "none.txt")} does not exist; check the path.`,
      `${folder} is a folder; name a file in it.`,
    ]);
    expect(out).toContain("1 name");
  });

  test("a line that is no object is told with its number", async () => {
    const file = write("b.jsonl", '{"text": "x"}\nnot json\n');
    expect((await run("spot", "--lines", file)).err).toBe(
      `${file}:2: not a JSON object; write {"text": "…"}.`,
    );
  });

  test("a pack that is none is refused", async () => {
    const file = write("x.waybill", "hello");
    const { status, err } = await run("spot", "--no-core", "--pack", file, write("t.txt", "DJI"));
    expect([status, err]).toEqual([
      1,
      `${file} is not a Waybill pack (byte 0); choose a .waybill file.`,
    ]);
  });
});

describe("facts", () => {
  test.each(["dji", "DJI", "大疆", "da-jiang innovations"])("finds %s", async (name) => {
    const { status, out } = await run("facts", name);
    expect(status).toBe(0);
    expect(out).toContain("China → United Arab Emirates → Russia");
    expect(out).toContain("Also in this story: Politico, March 2023");
    expect(out).toContain("https://www.pravda.com.ua/eng/news/2023/03/16/7393800/");
  });

  test("shows both versions of a shipment with who printed which", async () => {
    const { out } = await run("facts", "chinese-body-armor-turkey-2022");
    const text = out.replace(/\s+/g, " ");
    expect(text).toMatch(
      /Goods Body armor .*Euromaidan Press.* ⇄ Armored vehicles · Diário de Notícias \(in English\), 24 News Bulletin/,
    );
  });

  test("gives JSON on request", async () => {
    const view = JSON.parse((await run("facts", "--json", "norinco-cqa-tekhkrim-2022-06")).out);
    expect(view).toMatchObject({ id: "norinco-cqa-tekhkrim-2022-06", support: { reports: 24 } });
    const entity = JSON.parse((await run("facts", "--json", "tekhkrim")).out);
    expect(entity).toMatchObject({ entity: { id: "tekhkrim" }, total: 1 });
  });

  test("suggests what may have been meant", async () => {
    const { status, err } = await run("facts", "Tekkhrim");
    expect(status).toBe(1);
    expect(err).toMatch(/^Nothing is known as "Tekkhrim"; did you mean ".*Te\w+rim"/);
  });
});

describe("export and pack", () => {
  const exported = async (format: string) => (await run("export", "--format", format)).out;

  test("what is exported as FollowTheMoney builds a pack that tells the same", async () => {
    const file = write("all.ftm.json", await exported("ftm"));
    const pack = join(folder, "all.waybill");
    expect(await run("pack", "build", file, "-o", pack)).toEqual({ status: 0, out: "", err: "" });
    for (const name of ["ariteks", "dji", "norinco", "k2-poland-2022-12"])
      for (const form of [[], ["--json"]])
        expect(await run("facts", "--no-core", "--pack", pack, ...form, name)).toEqual(
          await run("facts", ...form, name),
        );
    expect((await run("pack", "verify", pack)).out).toBe(`${pack} is sound: all, 253 entities.`);
    expect(JSON.parse((await run("pack", "info", pack)).out).counts.claims).toBeGreaterThan(557);
  });

  test("the same input gives the same bytes", async () => {
    const file = write("names.jsonl", '{"id":1,"name":"Acme"}\n');
    const packs = [join(folder, "one.waybill"), join(folder, "two.waybill")];
    for (const pack of packs)
      await run("pack", "build", file, "-o", pack, "--id", "names", "--title", "Names");
    const [one, two] = packs.map((p) => readFileSync(p));
    expect(one!.length).toBeGreaterThan(100);
    expect(one!.equals(two!)).toBe(true);
  });

  test("a list of names is marked whole, and its card says no more than is known", async () => {
    const file = write("watch.jsonl", '{"id":"w1","name":"Acme Anvils","aliases":["AAN"]}\n');
    const pack = join(folder, "watch.waybill");
    await run("pack", "build", file, "-o", pack);
    const text = write("w.txt", "Acme Anvils and DJI, said AAN.");
    const { out } = await run("spot", "--json", "--no-core", "--pack", pack, text);
    expect(JSON.parse(out).mentions.map((m: { text: string }) => m.text)).toEqual([
      "Acme Anvils",
      "AAN",
    ]);
    const card = await run("facts", "--no-core", "--pack", pack, "w1");
    expect(card.out).toBe("Acme Anvils · company\nAlso printed AAN.");
  });

  test("words that several names fit list them all, and a line may tell its language", async () => {
    const names = ["Borealix Foods", "Borealix Trading", "Norinvest"];
    const lines = names.map((name, i) => JSON.stringify({ id: `n${i}`, name: `${name} Ltd` }));
    lines.push(JSON.stringify({ id: "n3", name: "BOREALIX FOODS GmbH" }));
    const pack = join(folder, "several.waybill");
    await run("pack", "build", write("several.jsonl", lines.join("\n")), "-o", pack);
    const spot = ["spot", "--no-core", "--pack", pack];
    const text = write("several.txt", "It was Borealix Foods that sold it.");
    const { mentions } = JSON.parse((await run(...spot, "--json", text)).out);
    expect(mentions).toMatchObject([{ text: "Borealix Foods", candidates: ["n0", "n3"] }]);
    const rows = [
      { text: "Norinvestem", lang: "cs" },
      { text: "Norinvestem", lang: "en" },
    ].map((row) => JSON.stringify(row));
    const { out } = await run(...spot, "--lines", write("rows.jsonl", rows.join("\n")));
    const found = out.split("\n").map((line) => JSON.parse(line).mentions.length);
    expect(found).toEqual([1, 0]);
  });

  test("JSON holds three lists, CSV a row a claim", async () => {
    const { entities, shipments, sources } = JSON.parse(await exported("json"));
    expect([entities.length, sources.length].map((n) => n > 200)).toEqual([true, true]);
    const claims = shipments.reduce(
      (n: number, s: { claims: unknown[] }) => n + s.claims.length,
      0,
    );
    expect((await exported("csv")).split("\r\n").length).toBe(claims + 1);
  });

  test("a file that is neither is told with its line", async () => {
    const file = write("bad.jsonl", '{"id":"a","name":"A"}\n[]\n');
    const { status, err } = await run("pack", "build", file, "-o", join(folder, "bad.waybill"));
    expect(status).toBe(1);
    expect(err).toMatch(/bad\.jsonl:2 is neither FollowTheMoney .* correct the line\.$/);
  });

  test("a place that cannot be written to is one sentence", async () => {
    const file = write("n.jsonl", '{"id":"a","name":"A"}\n');
    const { status, err } = await run("pack", "build", file, "-o", join(folder, "no", "x.waybill"));
    expect(status).toBe(1);
    expect(err).toMatch(/x\.waybill cannot be written \(ENOENT\); choose another place\.$/);
  });
});

describe("wrong usage exits 2 and shows how it is used", () => {
  test.each([
    [[]],
    [["fly"]],
    [["spot"]],
    [["spot", "--colour", "x"]],
    [["spot", "--no-core", "x"]],
    [["facts"]],
    [["export"]],
    [["export", "--format", "xml"]],
    [["pack"]],
    [["pack", "build", "x"]],
    [["pack", "build", "-o", "x"]],
    [["pack", "info"]],
  ])("%j", async (args) => {
    const { status, err } = await run(...args);
    expect(status).toBe(2);
    expect(err).toMatch(/^waybill: .*\nUsage: waybill COMMAND/);
  });
});
