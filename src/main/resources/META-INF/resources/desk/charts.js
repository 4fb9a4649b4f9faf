// Charts in the page's colours. Each chart has a table or list beside it that holds the same figures.

import * as echarts from 'echarts';

/** A colour of the style sheet as it is now, light or dark. */
export function colour(name) {
  const probe = document.createElement('i');
  probe.style.color = `var(--${name})`;
  probe.hidden = true;
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

/** A chart that fits its element, and is drawn again when the appearance changes. `options` makes it anew. */
export function chart(element, options) {
  const drawn = echarts.init(element, null, { renderer: 'canvas' });
  const draw = () => drawn.setOption({ animation: false, ...options() }, { notMerge: true });
  const size = new ResizeObserver(() => drawn.resize());
  size.observe(element);
  const system = matchMedia('(prefers-color-scheme: dark)');
  addEventListener('casewright-theme', draw);
  system.addEventListener('change', draw);
  draw();
  return {
    draw,
    on: (...what) => drawn.on(...what),
    choose: (what) => drawn.dispatchAction(what),
    end: () => {
      size.disconnect();
      removeEventListener('casewright-theme', draw);
      system.removeEventListener('change', draw);
      // ECharts clears the element's HTML when it is disposed of: the element goes with us, so nothing is left behind.
      drawn.dispose();
    },
  };
}

export function axes() {
  const line = { lineStyle: { color: colour('line') } };
  const label = { color: colour('quiet'), fontSize: 12 };
  return { axisLine: line, axisTick: line, splitLine: line, axisLabel: label };
}
