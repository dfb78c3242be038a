import { render } from "preact";
import { App } from "../../src/popup/App.tsx";
import { popupCss } from "../../src/popup/css.ts";
import { popupDoors } from "./doors.ts";

const style = document.createElement("style");
style.textContent = popupCss;
document.head.append(style);

render(<App doors={popupDoors} />, document.body);
