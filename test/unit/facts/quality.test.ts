import { describe, expect, test } from "vitest";
import { entity, faultsOf, in_, shipment, source } from "./sample.ts";

const second = (name: string) => ({
  "data/entities/s/bolt.yaml": entity.replace("id: acme", "id: bolt").replace("name: Acme", name),
});

describe("what a journalist is told", () => {
  test("nothing where nothing is wrong", () => {
    expect(faultsOf({})).toBe("");
  });

  test.each<[string, Readonly<Record<string, string>>, RegExp]>([
    [
      "an address that follows the reader",
      in_.source("gazette.example/1", "gazette.example/1?a=1&utm_source=x"),
      /s\.yaml:4: url carries the tracking parameter "utm_source"; cut it\./,
    ],
    [
      "an address on this machine",
      in_.source("gazette.example/1", "localhost/1"),
      /s\.yaml:4: url has the host "localhost", which is no public one; correct it\./,
    ],
    [
      "an address with a port",
      in_.source("gazette.example/1", "gazette.example:8443/1"),
      /s\.yaml:4: url names the port 8443; leave it out\./,
    ],
    [
      "an address with a password",
      in_.source("gazette.example/1", "me:secret@gazette.example/1"),
      /s\.yaml:4: url holds a name or password; leave it out\./,
    ],
    [
      "an address that is no web address",
      in_.source("https://gazette.example/1", "ftp://gazette.example/1"),
      /s\.yaml:4: url must be http or https/,
    ],
    [
      "a repost of nothing",
      in_.source("tier: report", "tier: repost"),
      /s\.yaml:5: tier is repost, but of what\? Name it in basedOn, or its origin\./,
    ],
    [
      "one house under two names, told by its address",
      {
        "data/sources/t.yaml": source
          .replace("gazette-1", "gazette-2")
          .replace("publisher: Gazette", "publisher: The Gazette")
          .replace("gazette.example/1", "www.gazette.example/2"),
      },
      /t\.yaml:2: publisher "The Gazette" is "Gazette" elsewhere; write one name\./,
    ],
    [
      "one house under two spellings",
      {
        "data/sources/t.yaml": source
          .replace("gazette-1", "gazette-2")
          .replace("publisher: Gazette", "publisher: GAZETTE")
          .replace("gazette.example", "other.example"),
      },
      /t\.yaml:2: publisher "GAZETTE" is "Gazette" elsewhere; write one name\./,
    ],
    [
      "sources out of order",
      { "data/sources/s.yaml": `${source.replaceAll("gazette-1", "gazette-2")}${source}` },
      /s\.yaml:7: source "gazette-1" must stand before "gazette-2"; sort them\./,
    ],
    [
      "a country that is none",
      in_.entity("description:", "country: XQ\ndescription:"),
      /acme\.yaml:6: country "XQ" is no country of ISO 3166-1; correct the code\./,
    ],
    [
      "a person",
      in_.entity("Maker of anvils", "Russian businessman who deals in anvils"),
      /acme\.yaml:6: description speaks of a person \("businessman"\); entities are companies/,
    ],
    [
      "one name for two entities",
      second("name: Bolt"),
      /bolt\.yaml:5: "ACME" names acme too \(data\/entities\/s\/acme\.yaml\); merge them, remove one, or explain/,
    ],
    [
      "a period that ends before it begins",
      in_.shipment("    quantities", '    period: { from: "2023-02", to: "2022" }\n    quantities'),
      /anvils-1\.yaml:10: claims\.0\.period ends in 2022, before 2023-02; turn it round\./,
    ],
    [
      "a route through nowhere",
      in_.shipment("    quantities", "    routes: [[CN, XQ, RU]]\n    quantities"),
      /anvils-1\.yaml:10: claims\.0\.routes: "XQ" is in no country of ISO 3166-1; correct it\./,
    ],
    [
      "a unit nobody has words for",
      in_.shipment("unit: pieces", "unit: shells on the ship"),
      /anvils-1\.yaml:11: claims\.0\.quantities\.0: unit "shells on the ship" is not one of batches, /,
    ],
    [
      "a range turned round",
      in_.shipment("value: 3", "value: 3, max: 2"),
      /anvils-1\.yaml:11: claims\.0\.quantities\.0: max 2 is not above 3; correct one\./,
    ],
    [
      "a currency that is none",
      in_.shipment(
        "    quantities",
        "    values:\n      - { amount: 5, currency: XQZ, qualifier: exactly, scope: this }\n    quantities",
      ),
      /anvils-1\.yaml:11: claims\.0\.values\.0: "XQZ" is no currency of ISO 4217; correct it\./,
    ],
    [
      "a claim that states nothing",
      in_.shipment(
        "    quantities:\n      - { value: 3, unit: pieces, qualifier: exactly, scope: this }\n",
        "",
      ),
      /anvils-1\.yaml:8: no claim states goods, parties, figures, a date or a route in its fields/,
    ],
    [
      "a shipment that no reader comes to",
      in_.shipment(
        "  - { role: exporter, entity: acme }",
        "  - { role: exporter, printedName: A }",
      ),
      /anvils-1\.yaml:2: nobody named in the story "Anvils" can be marked; name a party as an entity/,
    ],
  ])("%s", (_what, changes, sentence) => {
    expect(faultsOf(changes)).toMatch(sentence);
  });

  test("two of one name stand when the data says why", () => {
    const explained = second("name: Bolt")["data/entities/s/bolt.yaml"].replace(
      "sources:",
      "sharesNameWith:\n  - { entity: acme, why: Its trading arm. }\nsources:",
    );
    expect(faultsOf({ "data/entities/s/bolt.yaml": explained })).toBe("");
  });

  test("a shipment without a party is reached through its story", () => {
    const other = shipment
      .replace("id: anvils-1", "id: anvils-2")
      .replace("  - { role: exporter, entity: acme }", "  - { role: exporter, printedName: A }");
    expect(faultsOf({ "data/shipments/s/anvils-2.yaml": other })).toBe("");
  });
});
