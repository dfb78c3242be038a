import { type App, createApp, createSSRApp, nextTick } from "vue";
import { type News, offer } from "./news.ts";
import { parts, vueNews } from "./vue-news.ts";

let page = vueNews();
let app: App;

offer<News>({
  hydrate() {
    app = createSSRApp(page.root);
    app.mount("#root");
  },
  change: (news) => page.change(news),
  changeSoon: (news) => void nextTick(() => page.change(news)),
  arrive: (part) => parts[part as keyof typeof parts].arrive(),
  unmount: () => app.unmount(),
  mount() {
    page = vueNews();
    app = createApp(page.root);
    app.mount("#root");
  },
});
