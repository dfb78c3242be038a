import { expect, test } from "vitest";
import { textOfHtml } from "../../../src/cli/html.ts";

test("inline elements run on, blocks stand apart", () => {
  const html = "<h1>Title</h1><p>Xinxing <b>Guang</b>zhou</p><ul><li>one<li>two</ul>";
  expect(textOfHtml(html).text).toBe("Title\n\nXinxing Guangzhou\n\none\n\ntwo");
});

test("what is no prose is left out, and splits the text around it", () => {
  const html = "<p>Xinxing<script>x</script> Guangzhou</p><pre>DJI</pre><p hidden>DJI</p>";
  expect(textOfHtml(html).text).toBe("Xinxing\n\nGuangzhou");
});

test("characters written as references are decoded", () => {
  expect(textOfHtml("<p>Import &amp; Export</p>").text).toBe("Import & Export");
});
