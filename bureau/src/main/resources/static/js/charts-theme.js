/* The ECharts theme and the named tones, both read from tokens.css so that colour is decided in one place. */

const token = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Tones that chart data may name: done, behind, bad, plain, c1 … c6, seq-1 … seq-4. */
export function tone(name) {
  const named = { done: '--wt-green-mark', behind: '--wt-gold-mark', bad: '--wt-red', plain: '--wt-ink-3', track: '--wt-grey-tint' };
  return token(named[name] ?? `--wt-${name}`);
}

/** A number the way the page's language writes it, whole. */
export function number(value) {
  return Number(value).toLocaleString(document.documentElement.lang || 'zh-CN', { maximumFractionDigits: 2 });
}

/** Letters safe inside a tooltip: names come from the county's own data. */
export function safe(words) {
  return String(words).replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);
}

export function theme() {
  const soft = token('--wt-ink-2');
  const edge = token('--wt-line-2');
  return {
    color: ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'].map(tone),
    textStyle: { fontFamily: token('--wt-sans'), fontSize: 13, color: soft },
    animation: false,
    categoryAxis: {
      axisLine: { lineStyle: { color: edge } },
      axisTick: { show: false },
      axisLabel: { color: soft, fontSize: 13 }
    },
    valueAxis: {
      splitLine: { lineStyle: { color: token('--wt-line') } },
      axisLabel: { color: soft, fontSize: 12 }
    },
    legend: { textStyle: { fontSize: 12, color: soft } },
    tooltip: {
      backgroundColor: token('--wt-surface'),
      borderColor: edge,
      textStyle: { color: token('--wt-ink'), fontSize: 13 },
      extraCssText: 'box-shadow:none;border-radius:3px'
    }
  };
}
