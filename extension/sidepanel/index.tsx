import { render } from "preact";
import { App } from "../../src/panel/App.tsx";
import { panelCss } from "../../src/panel/panelCss.ts";
import { askShipment, followTab, goTo, unmute } from "./tab.ts";

const style = document.createElement("style");
style.textContent = panelCss;
document.head.append(style);

followTab((tab, tabId) => {
  render(
    <App
      tab={tab}
      load={askShipment}
      goTo={(entity, index) => void goTo(tabId, entity, index)}
      unmute={(entity) => void unmute(tabId, entity)}
    />,
    document.body,
  );
});
