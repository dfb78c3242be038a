/** A news page as Vue renders it, on the server and in the browser. */
import { defineAsyncComponent, defineComponent, onMounted, reactive, ref } from "vue";
import { Arrival, firstNews, type News, story } from "./news.ts";

export const parts = { late: new Arrival(), more: new Arrival() };

const BoughtBy = defineComponent({
  props: ["buyer"],
  template: `<p id="late">Bought by {{ buyer }}.</p>`,
});
const InRussian = defineComponent({
  template: `<p id="more">In Russian papers it is Техкрим.</p>`,
});
const Late = defineAsyncComponent(async () => (await parts.late.of(BoughtBy)).default);
const More = defineAsyncComponent({
  loader: async () => (await parts.more.of(InRussian)).default,
  loadingComponent: defineComponent({
    template: `<p id="more">Rosoboronexport is waited for.</p>`,
  }),
  delay: 0,
});

const Seller = defineComponent({
  props: ["seller"],
  setup(props: { seller: string }) {
    const shown = ref(props.seller);
    onMounted(() => {
      shown.value = "Norinco";
    });
    return { shown };
  },
  template: `<p id="seller">Sold by {{ shown }}.</p>`,
});

/** One page's content, and the way to change it. */
export function vueNews() {
  const news = reactive<News>({ ...firstNews });
  const root = defineComponent({
    components: { Late, More, Seller },
    setup: () => ({ news, story }),
    template: `<article>
      <p id="lead">The first line names {{ news.lead }} as the firm that took them.</p>
      <p>{{ story }}</p>
      <ul><li v-for="name in news.list" :key="name" :id="'item-' + name">{{ name }}</li></ul>
      <p id="split"><template v-if="news.isSplit">Tekh<b>krim</b></template><template v-else>Tekhkrim</template></p>
      <Seller :seller="news.seller" />
      <Late :buyer="news.buyer" />
      <More v-if="news.hasMore" />
      <p v-if="news.hasLast" id="last">Vests came from Xinxing Guangzhou.</p>
      <Teleport v-if="news.hasAside" to="body"><p id="aside">Rifles: CQ-A.</p></Teleport>
    </article>`,
  });
  return { root, change: (some: Partial<News>) => void Object.assign(news, some) };
}
