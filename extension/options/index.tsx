import { render } from "preact";
import { App } from "../../src/options/App.tsx";
import { optionsCss } from "../../src/options/css.ts";
import { isPrivate } from "../reportStore.ts";
import { optionsDoors } from "./doors.ts";

const style = document.createElement("style");
style.textContent = optionsCss;
document.head.append(style);

async function show(): Promise<void> {
  render(<App doors={optionsDoors} isPrivate={await isPrivate()} />, document.body);
}

void show();
