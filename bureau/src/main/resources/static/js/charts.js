/*
 * Charts by data: <div class="chart" data-chart="kind" data-from="id"> draws the JSON of <script type="application/json" id>.
 * The shapes of that JSON stand in charts-kinds.js. Numbers may carry an href: a click on the mark opens its rows.
 */
import { theme } from './charts-theme.js';
import { kinds } from './charts-kinds.js';

const here = name => new URL(name, import.meta.url);
let library;
const maps = new Map();

function loadLibrary() {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = here('../vendor/echarts/echarts.min.js');
    script.onload = () => {
      window.echarts.registerTheme('wutong', theme());
      resolve(window.echarts);
    };
    script.onerror = reject;
    document.head.append(script);
  });
  return library;
}

function loadMap(echarts, name) {
  if (!maps.has(name)) {
    const file = here(`../map/${encodeURIComponent(name)}.json`);
    maps.set(name, fetch(file).then(answer => answer.json()).then(shapes => {
      echarts.registerMap(name, shapes);
      return shapes;
    }));
  }
  return maps.get(name);
}

const resized = new ResizeObserver(entries => {
  for (const { target, contentRect } of entries) {
    if (contentRect.width > 0) window.echarts.getInstanceByDom(target)?.resize();
  }
});

function open(event) {
  const href = event.data?.href;
  // only places of this site: the data may carry words people typed
  if (href?.startsWith('/') && !href.startsWith('//')) location.assign(href);
}

async function draw(element) {
  const echarts = await loadLibrary();
  const source = document.getElementById(element.dataset.from);
  const kind = kinds[element.dataset.chart];
  if (!source || !kind || !element.isConnected) return;
  const data = JSON.parse(source.textContent);
  if (data.map) data.shapes = await loadMap(echarts, data.map);
  let chart = echarts.getInstanceByDom(element);
  if (!chart) {
    chart = echarts.init(element, 'wutong', { renderer: 'svg' });
    chart.on('click', open);
    resized.observe(element);
  }
  chart.setOption(kind(data), true);
}

/** Draws every chart in the part given, or draws it anew when its numbers changed. */
export function drawAll(root) {
  const inside = [...root.querySelectorAll('[data-chart]')];
  if (root.matches('[data-chart]')) inside.push(root);
  return Promise.all(inside.map(draw));
}

/* What htmx takes away must not stay in memory. */
document.addEventListener('htmx:beforeCleanupElement', event => {
  const element = event.detail.elt;
  if (!element.dataset?.chart) return;
  resized.unobserve(element);
  window.echarts?.getInstanceByDom(element)?.dispose();
});
