// The parts of ECharts that a bar chart needs.
import { BarChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([BarChart, GridComponent, SVGRenderer]);
const figures = (await (await fetch("figures.json")).json()).figures.filter(({ headline }) => headline);
init(document.querySelector("div"), null, { renderer: "svg", width: 328, height: 300 }).setOption({
  animation: false,
  xAxis: { type: "category", data: figures.map(({ label }) => label["zh-CN"]) },
  yAxis: { type: "log" },
  series: [{ type: "bar", data: figures.map(({ value }) => value) }],
});
document.body.dataset.drawn = figures.map(({ value }) => value).join();
