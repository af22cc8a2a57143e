// The three modules of d3 that a bar chart needs.
import { axisBottom, axisLeft } from "d3-axis";
import { scaleBand, scaleLog } from "d3-scale";
import { select } from "d3-selection";

const figures = (await (await fetch("figures.json")).json()).figures.filter(({ headline }) => headline);
const x = scaleBand(figures.map(({ label }) => label["zh-CN"]), [40, 320]).padding(0.3);
const y = scaleLog([1, 1e10], [280, 10]);
const svg = select("div").append("svg").attr("width", 328).attr("height", 300);
svg.append("g").attr("transform", "translate(0,280)").call(axisBottom(x));
svg.append("g").attr("transform", "translate(40,0)").call(axisLeft(y).ticks(5));
svg.selectAll("rect").data(figures).join("rect").attr("x", ({ label }) => x(label["zh-CN"])).attr("width", x.bandwidth())
  .attr("y", ({ value }) => y(value)).attr("height", ({ value }) => 280 - y(value));
document.body.dataset.drawn = figures.map(({ value }) => value).join();
