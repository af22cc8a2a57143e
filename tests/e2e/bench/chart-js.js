// Chart.js as its guide shows it: only what a bar chart needs.
import { BarController, BarElement, CategoryScale, Chart, LogarithmicScale } from "chart.js";

Chart.register(BarController, BarElement, CategoryScale, LogarithmicScale);
const figures = (await (await fetch("figures.json")).json()).figures.filter(({ headline }) => headline);
const data = { labels: figures.map(({ label }) => label["zh-CN"]), datasets: [{ data: figures.map(({ value }) => value) }] };
new Chart(document.querySelector("canvas"), { type: "bar", data, options: { animation: false, scales: { y: { type: "logarithmic" } } } });
document.body.dataset.drawn = data.datasets[0].data.join();
