/*
 * The kinds of chart and the JSON each one takes. Every name and unit comes with the data, so charts speak the page's language.
 *
 * sankey   {unit, toward?, nodes: [{name, depth, tone, value?, href?}], links: [{source, target, value, href?}]}
 *          toward: paths bear the colour of where they lead, and there are many of them
 * bars     {unit, x: ["11-23", …], series: [{name, tone, values: [n | null, …]}], stack?}
 * lines    as bars, as lines over time; a value that is not known leaves a gap
 * rank     {unit, rows: [{name, value, tone, href?}], max?}             bars to the right, in the order given
 * bullet   {unit, rows: [{name, value, low?, high?, tone?, href?}], pace?}  share of target in %, 0 … 110
 * map      {unit, map: "6401", none, steps: [[from, to | null, label], …] from most to least, places: [{code, name, value, href?}]}
 * diverge  {unit, x: [name, …], less: {name, values, tone?}, more: {name, values, tone?}}
 */
import { number, safe, tone } from './charts-theme.js';

const SANKEY_LABELS = 150;
const LONG_LABELS = 200;
const said = (name, value, unit) => `${safe(name)}　<b>${number(value)}</b> ${safe(unit ?? '')}`;
const item = name => ({ color: tone(name) });

function sankey({ unit, toward, nodes, links }) {
  const label = {
    fontSize: 12,
    color: tone('ink'),
    formatter: node => `${node.name} {n|${number(node.value)}}`,
    rich: { n: { color: tone('ink-3'), fontSize: 12 } }
  };
  return {
    tooltip: {
      trigger: 'item',
      formatter: part => {
        const name = part.dataType === 'edge' ? `${part.data.source} → ${part.data.target}` : part.name;
        return said(name, part.value, unit);
      }
    },
    series: [{
      type: 'sankey',
      data: nodes.map(node => ({ ...node, itemStyle: { ...item(node.tone), borderWidth: 0 } })),
      links,
      left: 2,
      right: toward ? LONG_LABELS : SANKEY_LABELS,
      top: 6,
      bottom: 14,
      nodeWidth: 9,
      nodeGap: toward ? 14 : 7,
      layoutIterations: 0,
      draggable: false,
      label,
      lineStyle: { color: toward ? 'target' : 'source', opacity: 0.22, curveness: 0.5 },
      emphasis: { focus: 'adjacency', lineStyle: { opacity: 0.5 } }
    }]
  };
}

function bars({ unit, x, series, stack }) {
  return {
    grid: { left: 40, right: 12, top: stack ? 36 : 26, bottom: 24, containLabel: Boolean(stack) },
    tooltip: { trigger: 'axis', valueFormatter: value => (value == null ? '—' : `${number(value)} ${unit ?? ''}`) },
    legend: { type: stack ? 'scroll' : 'plain', top: 0, right: 0, itemWidth: 12, itemHeight: 8, icon: 'rect' },
    xAxis: { type: 'category', data: x, axisLabel: { fontSize: 12, hideOverlap: true } },
    yAxis: { type: 'value', splitNumber: 3 },
    series: series.map(one => ({
      name: one.name,
      type: 'bar',
      data: one.values,
      itemStyle: item(one.tone),
      stack: stack ? 'one' : undefined,
      barMaxWidth: stack ? 48 : 24,
      barGap: '0%'
    }))
  };
}

function lines({ unit, x, series }) {
  const drawn = bars({ unit, x, series });
  drawn.series = series.map(one => ({
    name: one.name,
    type: 'line',
    data: one.values,
    symbolSize: 6,
    itemStyle: item(one.tone),
    lineStyle: { width: 2, color: tone(one.tone) }
  }));
  return drawn;
}

function rank({ unit, rows, max }) {
  return {
    grid: { left: 8, right: 64, top: 4, bottom: 4, containLabel: true },
    tooltip: { trigger: 'item', formatter: part => said(part.name, part.value, unit) },
    xAxis: { type: 'value', show: false, min: 0, max },
    yAxis: { type: 'category', inverse: true, data: rows.map(row => row.name), axisLine: { show: false } },
    series: [{
      type: 'bar',
      data: rows.map(row => ({ ...row, itemStyle: item(row.tone ?? 'done') })),
      barWidth: 12,
      showBackground: true,
      backgroundStyle: item('track'),
      label: { show: true, position: 'right', formatter: part => `${number(part.value)}${unit === '%' ? '%' : ''}` }
    }]
  };
}

function bullet({ rows, pace }) {
  const marks = [{ xAxis: 100, lineStyle: { ...item('ink'), width: 2 } }];
  if (pace != null) marks.push({ xAxis: pace, lineStyle: { ...item('ink-3'), width: 1 } });
  const range = (api, at) => api.coord([at, api.value(2)]);
  return {
    grid: { left: 8, right: 16, top: 4, bottom: 4, containLabel: true },
    tooltip: { trigger: 'item' },
    xAxis: { type: 'value', min: 0, max: 110, axisLabel: { formatter: '{value}%' }, splitNumber: 4 },
    yAxis: { type: 'category', inverse: true, data: rows.map(row => row.name), axisLine: { show: false } },
    series: [
      {
        type: 'bar',
        barWidth: 8,
        data: rows.map(row => ({ ...row, itemStyle: item(row.tone ?? 'done') })),
        tooltip: { formatter: part => said(part.name, part.value, '%') },
        markLine: { silent: true, symbol: 'none', label: { show: false }, lineStyle: { type: 'solid' }, data: marks }
      },
      {
        type: 'custom',
        data: rows.map((row, at) => [row.low, row.high, at]).filter(([low]) => low != null),
        encode: { x: [0, 1], y: 2 },
        tooltip: { formatter: part => said(rows[part.value[2]].name, `${part.value[0]}`, '%').replace('</b>', ` – ${part.value[1]}</b>`) },
        renderItem: (_, api) => {
          const [left, middle] = range(api, api.value(0));
          const [right] = range(api, api.value(1));
          const shape = { x: left, y: middle - 7, width: Math.max(4, right - left), height: 14 };
          return { type: 'rect', shape, style: { fill: 'none', stroke: tone('green'), lineWidth: 1, lineDash: [2, 2] } };
        }
      }
    ]
  };
}

function map({ unit, map: name, none, steps, places, shapes }) {
  const names = new Map(shapes.features.map(shape => [shape.properties.adcode, shape.properties.name]));
  return {
    tooltip: {
      formatter: part => {
        const place = part.data?.title ?? names.get(part.name) ?? part.name;
        return Number.isFinite(part.value) ? said(place, part.value, unit) : `${safe(place)}　${safe(none)}`;
      }
    },
    visualMap: {
      type: 'piecewise',
      left: 0,
      bottom: 0,
      itemWidth: 14,
      itemHeight: 10,
      textStyle: { fontSize: 12, color: tone('ink-2') },
      pieces: steps.map(([min, max, label], at) => ({ min, ...(max == null ? {} : { max }), label, color: tone(`seq-${at + 1}`) }))
    },
    series: [{
      type: 'map',
      map: name,
      nameProperty: 'adcode',
      data: places.map(place => ({ ...place, name: place.code, title: place.name })),
      layoutCenter: ['54%', '46%'],
      layoutSize: '92%',
      selectedMode: false,
      label: { show: false },
      emphasis: { label: { show: false }, itemStyle: { areaColor: tone('gold-line') } },
      itemStyle: { areaColor: tone('grey-tint'), borderColor: tone('surface'), borderWidth: 1 }
    }]
  };
}

function diverge({ unit, x, less, more }) {
  const side = (part, sign, hue, position) => ({
    name: part.name,
    type: 'bar',
    stack: 'one',
    barWidth: 14,
    data: part.values.map(value => sign * value),
    itemStyle: item(part.tone ?? hue),
    label: { show: true, position, formatter: one => (one.value ? number(Math.abs(one.value)) : '') }
  });
  return {
    grid: { left: 8, right: 56, top: 0, bottom: 4, containLabel: true },
    tooltip: { trigger: 'axis', axisPointer: { type: 'none' }, valueFormatter: value => `${number(Math.abs(value))} ${unit ?? ''}` },
    // Room beside the longest bar for its number, which would else lie over the names.
    xAxis: { type: 'value', splitNumber: 4, boundaryGap: ['8%', '8%'], axisLabel: { formatter: value => number(Math.abs(value)) } },
    yAxis: { type: 'category', inverse: true, data: x, axisLine: { show: false } },
    series: [side(less, -1, 'behind', 'left'), side(more, 1, 'done', 'right')]
  };
}

export const kinds = { sankey, bars, lines, rank, bullet, map, diverge };
