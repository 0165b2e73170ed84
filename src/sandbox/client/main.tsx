import { render } from "preact";
import { App } from "./app.js";
import { startPage } from "./model/start-page.js";
import { applyTheme } from "./navigation/theme.js";
import { PageProvider } from "./page-context.js";

applyTheme();
const root = document.querySelector("#root");
if (!root) throw new Error("Cannot find #root in the document");
render(
  <PageProvider started={startPage()}>
    <App />
  </PageProvider>,
  root,
);
